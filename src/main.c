/* heed: the one place that knows the clock, sets the process's limits and ends with a status. */
#include "cli/commands.h"
#include "cli/file.h"

#include <time.h>

static int64_t clock_seconds(void)
{
	return time(NULL);
}

int main(int count, char **words)
{
	file_hold_standard();
	file_limit_process();
	return commands_run(count, words, clock_seconds);
}
