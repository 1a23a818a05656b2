/* embed NAME FILE...: prints a C source that holds the files' bytes as the array
 * `const struct embedded NAME[]`, ended by an entry without a name (base/embedded.h).
 * Run by the build, so that heed is one program with its data inside. */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static int put_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file) {
		fprintf(stderr, "embed: %s can't be opened\n", path);
		return 1;
	}
	const char *slash = strrchr(path, '/');
	printf("\t{\"%s\", (const char[]){", slash ? slash + 1 : path);
	size_t size = 0;
	for (int byte; (byte = fgetc(file)) != EOF; size++)
		printf("%d,", (signed char)byte);
	printf("0}, %zu},\n", size);
	bool damaged = ferror(file);
	if (fclose(file) || damaged) {
		fprintf(stderr, "embed: %s can't be read\n", path);
		return 1;
	}
	return 0;
}

int main(int count, char **arguments)
{
	if (count < 3) {
		fputs("usage: embed NAME FILE...\n", stderr);
		return 64;
	}
	printf("#include \"base/embedded.h\"\n\nconst struct embedded %s[] = {\n", arguments[1]);
	for (int i = 2; i < count; i++)
		if (put_file(arguments[i]))
			return 74;
	puts("\t{0},\n};");
	return fflush(stdout) || ferror(stdout) ? 74 : 0;
}
