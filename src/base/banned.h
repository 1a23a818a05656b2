/* Functions that heed never calls, made a compile error.
 *
 * Every file of src/ sees this header last (the build passes it by -include for
 * project sources). Each line says what stands in the function's place. */
#ifndef HEED_BASE_BANNED_H
#define HEED_BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#pragma GCC poison strcpy strcat strncpy strncat /* struct str and struct buf */
#pragma GCC poison sprintf vsprintf              /* buf_printf */
#pragma GCC poison gets strtok strtok_r          /* str_cut */
#pragma GCC poison atoi atol atof                /* str_number */
#pragma GCC poison localtime gmtime asctime ctime /* when/day.h; the clock is a parameter */

#endif
