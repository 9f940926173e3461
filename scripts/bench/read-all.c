/*
 * The floor of every file scanner: list a tree, then open, read and close each regular file, and do nothing with the bytes.
 * Usage: read-all DIRECTORY THREADS. Prints "FILES BYTES". Symbolic links are not followed; unreadable entries are skipped.
 * May not: look at a byte. The list is made by one thread, the reading is shared out by a counter.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { READ_BYTES = 1 << 20, THREADS_MAX = 64 };

static char **files;
static size_t file_count, file_room;
static atomic_size_t next_file;
static atomic_ullong bytes_read;

static void *need(void *memory) {
  if (memory == NULL) {
    fputs("read-all: out of memory\n", stderr);
    exit(1);
  }
  return memory;
}

static void remember(const char *path) {
  if (file_count == file_room) {
    file_room = file_room ? file_room * 2 : 4096;
    files = need(realloc(files, file_room * sizeof *files));
  }
  files[file_count++] = need(strdup(path));
}

static int is_dot(const char *name) {
  return name[0] == '.' && (name[1] == 0 || (name[1] == '.' && name[2] == 0));
}

/* `path` is a buffer of PATH_MAX bytes holding `length` of them; it is put back before returning. */
static void list(char *path, size_t length) {
  DIR *directory = opendir(path);
  if (directory == NULL) return;
  for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
    size_t name_length = strlen(entry->d_name);
    if (is_dot(entry->d_name) || length + 1 + name_length >= PATH_MAX) continue;
    path[length] = '/';
    memcpy(path + length + 1, entry->d_name, name_length + 1);
    if (entry->d_type == DT_DIR) list(path, length + 1 + name_length);
    else if (entry->d_type == DT_REG) remember(path);
    path[length] = 0;
  }
  closedir(directory);
}

static unsigned long long read_file(const char *path, char *buffer) {
  int file = open(path, O_RDONLY);
  if (file < 0) return 0;
  unsigned long long total = 0;
  ssize_t got;
  /* A short read is the end of a regular file: this saves one call for nearly every file. */
  while ((got = read(file, buffer, READ_BYTES)) > 0) {
    total += (unsigned long long)got;
    if (got < READ_BYTES) break;
  }
  close(file);
  return total;
}

static void *read_files(void *unused) {
  (void)unused;
  char *buffer = need(malloc(READ_BYTES));
  unsigned long long total = 0;
  for (size_t index; (index = atomic_fetch_add(&next_file, 1)) < file_count;) total += read_file(files[index], buffer);
  atomic_fetch_add(&bytes_read, total);
  free(buffer);
  return NULL;
}

int main(int count, char **arguments) {
  int threads = count == 3 ? atoi(arguments[2]) : 0;
  if (threads < 1 || threads > THREADS_MAX || strlen(arguments[1]) >= PATH_MAX) {
    fprintf(stderr, "usage: read-all DIRECTORY THREADS (1 to %d)\n", THREADS_MAX);
    return 2;
  }
  char path[PATH_MAX];
  strcpy(path, arguments[1]);
  list(path, strlen(path));
  pthread_t workers[THREADS_MAX];
  for (int i = 0; i < threads; i++) {
    if (pthread_create(&workers[i], NULL, read_files, NULL) != 0) {
      fputs("read-all: cannot start a thread\n", stderr);
      return 1;
    }
  }
  for (int i = 0; i < threads; i++) pthread_join(workers[i], NULL);
  printf("%zu %llu\n", file_count, atomic_load(&bytes_read));
  return 0;
}
