/* Runs a fuzz target over files as a plain test: each argument is a file or a folder. So the
 * targets are built and their corpus is tried on every run, also without libFuzzer. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int run_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		return 1;
	uint8_t *data = malloc(1 << 24); /* a size of its own, so that the sanitizer sees an overrun */
	size_t size = data ? fread(data, 1, 1 << 24, file) : 0;
	uint8_t *exact = data ? realloc(data, size ? size : 1) : NULL;
	fclose(file);
	if (!exact)
		return 1;
	LLVMFuzzerTestOneInput(exact, size);
	free(exact);
	return 0;
}

static int run_folder(const char *path, int *count)
{
	DIR *folder = opendir(path);
	int failed = !folder;
	for (struct dirent *entry; folder && (entry = readdir(folder));) {
		char inside[4096];
		if (entry->d_name[0] == '.')
			continue;
		snprintf(inside, sizeof inside, "%s/%s", path, entry->d_name);
		failed |= run_file(inside);
		++*count;
	}
	if (folder)
		closedir(folder);
	return failed;
}

int main(int arguments, char **paths)
{
	int count = 0, failed = LLVMFuzzerTestOneInput((const uint8_t *)"", 0);
	for (int i = 1; i < arguments; i++) {
		struct stat about;
		if (stat(paths[i], &about) == 0 && S_ISDIR(about.st_mode))
			failed |= run_folder(paths[i], &count);
		else
			failed |= run_file(paths[i]), count++;
	}
	printf("%d inputs\n", count);
	return failed || !count;
}
