/*
 * Runs one program and says what it cost: wall seconds, processor seconds, and the peak memory of it and its children.
 * Usage: measure LIMIT_SECONDS RESULT_FILE STDOUT_FILE PROGRAM [ARGUMENT...]. Writes one line of JSON to RESULT_FILE.
 * Why not measure from Bun: Linux counts the parent's peak into a child's until it execs, so a large parent hides a small child.
 * Promises: after LIMIT_SECONDS the program's whole process group is killed. Exits 0 whenever the program could be started.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { NOT_STARTED = 127 };

static volatile sig_atomic_t timed_out;
static volatile pid_t group;

static void on_limit(int signal_number) {
  (void)signal_number;
  timed_out = 1;
  kill(-group, SIGKILL);
}

static double seconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static double seconds_of(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec * 1e-6; }

static void send_to(const char *path, int target) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0 || dup2(file, target) < 0) _exit(NOT_STARTED);
  close(file);
}

static void become(const char *stdout_path, char **command) {
  setpgid(0, 0);
  close(STDIN_FILENO);
  open("/dev/null", O_RDONLY);
  send_to(stdout_path, STDOUT_FILENO);
  /* Terminals make some programs draw progress: errors go to a file beside the output. */
  char stderr_path[4096];
  snprintf(stderr_path, sizeof stderr_path, "%s.err", stdout_path);
  send_to(stderr_path, STDERR_FILENO);
  execvp(command[0], command);
  _exit(NOT_STARTED);
}

int main(int count, char **arguments) {
  int limit = count > 4 ? atoi(arguments[1]) : 0;
  if (limit < 1) {
    fputs("usage: measure LIMIT_SECONDS RESULT_FILE STDOUT_FILE PROGRAM [ARGUMENT...]\n", stderr);
    return 2;
  }
  double start = seconds_now();
  pid_t child = fork();
  if (child < 0) {
    fprintf(stderr, "measure: cannot start a process: %s\n", strerror(errno));
    return 1;
  }
  if (child == 0) become(arguments[3], arguments + 4);
  setpgid(child, child);
  group = child;
  struct sigaction action = {.sa_handler = on_limit};
  sigaction(SIGALRM, &action, NULL);
  alarm((unsigned)limit);
  int status;
  struct rusage usage;
  while (wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
  }
  double wall = seconds_now() - start;
  alarm(0);
  FILE *result = fopen(arguments[2], "w");
  if (result == NULL) {
    fprintf(stderr, "measure: cannot write %s: %s\n", arguments[2], strerror(errno));
    return 1;
  }
  fprintf(result, "{\"wallSeconds\":%.6f,\"cpuSeconds\":%.6f,\"peakBytes\":%lld,\"exitCode\":%d,\"timedOut\":%s}\n", wall,
          seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime), (long long)usage.ru_maxrss * 1024,
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), timed_out ? "true" : "false");
  return fclose(result) == 0 ? 0 : 1;
}
