/* heed: the one place that asks the clock, sets the process's limits and ends with a status. */
#include "cli/commands.h"
#include "cli/file.h"

#include <time.h>

int main(int count, char **words)
{
	file_hold_standard();
	file_limit_process();
	enum { SECONDS_OF_A_DAY = 86400 };
	return commands_run(count, words, (int32_t)(time(NULL) / SECONDS_OF_A_DAY));
}
