/* See hash.h. */
#include "core/hash.h"

#include <sodium.h>

static struct str hexadecimal(struct arena *arena, const unsigned char bytes[32])
{
	char digits[2 * 32 + 1];
	sodium_bin2hex(digits, sizeof digits, bytes, 32);
	return str_copy(arena, str_of(digits));
}

struct str hash_sha256(struct arena *arena, struct str bytes)
{
	unsigned char hash[crypto_hash_sha256_BYTES];
	crypto_hash_sha256(hash, (const unsigned char *)(bytes.at ? bytes.at : ""), bytes.size);
	return hexadecimal(arena, hash);
}

struct str hash_salt(struct arena *arena)
{
	unsigned char salt[32];
	randombytes_buf(salt, sizeof salt);
	return hexadecimal(arena, salt);
}
