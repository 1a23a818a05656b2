/* SHA-256, and the random salt of the journal's commitments (libsodium behind it). */
#ifndef HEED_CORE_HASH_H
#define HEED_CORE_HASH_H

#include "base/arena.h"

/* 64 hexadecimal digits, in small letters. */
struct str hash_sha256(struct arena *arena, struct str bytes);
/* 32 random bytes of the system as 64 hexadecimal digits. */
struct str hash_salt(struct arena *arena);

#endif
