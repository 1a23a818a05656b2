/* heed: the one place that asks the clock, sets the process's limits and ends with a status. */
#include "cli/commands.h"
#include "cli/file.h"

#include <time.h>

int main(int count, char **words)
{
	file_hold_standard();
	file_limit_process();
	return commands_run(count, words, time(NULL));
}
