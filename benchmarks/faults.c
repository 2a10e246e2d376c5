/* Makes calls on files below given folders fail, each at one place (preloaded by faults.py), or take
   their time (by slow_disk.py).

   A place is a line of the program and who asked for it, in one kind of process, that makes one
   kind of call on one kind of file; several of the system's calls at it (a query reads many pages)
   are told apart by number.

   FAULT_CALL     which: open, read, write, sync, rename, remove, mkdir
   FAULT_PLACE    at which place, as it was told
   FAULT_AT       the how manieth there, from 1, in each process
   FAULT_ERROR    with which errno
   FAULT_DELAY    fails none, but makes each wait for so many milliseconds
   FAULT_UNDER    below which folders, parted by colons; which of the second, is not told
   FAULT_PROGRAM  the program's own folder
   FAULT_TOLD     a file that gets a line for each call that failed; without a place, for each call */

#define _GNU_SOURCE
#include <ctype.h>
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { MOST_FILES = 4096, LONGEST = 600, LONGEST_STACK = 1 << 15 };

static char watched[MOST_FILES];
static long calls;

/* What of a path is below the watched folders, and below the how manieth; NULL if none of it is. */
static const char *below(const char *path, int *which) {
  const char *under = getenv("FAULT_UNDER");
  for (*which = 0; path && under && *under; ++*which) {
    size_t length = strcspn(under, ":");
    if (length && strncmp(path, under, length) == 0) return path + length;
    under += length + (under[length] == ':');
  }
  return NULL;
}

static int is_below(const char *path) {
  int which;
  return below(path, &which) != NULL;
}

/* All that a file holds, or as much as there is room for. */
static void take(long file, char *to, size_t room) {
  long length = syscall(SYS_pread64, file, to, room - 1, 0L);
  to[length < 0 ? 0 : length] = 0;
  syscall(SYS_close, file);
}

/* The innermost lines of the program that this thread is at, of two files of it: without the
   interpreter's lock, which it has given up for the call. */
static void put_lines(char *lines) {
  void *(*thread)(void) = (void *(*)(void))dlsym(RTLD_DEFAULT, "PyGILState_GetThisThreadState");
  void (*dump)(int, void *) = (void (*)(int, void *))dlsym(RTLD_DEFAULT, "_Py_DumpTraceback");
  void *state = thread ? thread() : NULL;
  long file = state && dump ? syscall(SYS_memfd_create, "stack", 0) : -1;
  static __thread char stack[LONGEST_STACK];
  *lines = 0;
  if (file < 0) return;
  dump(file, state);
  take(file, stack, sizeof stack);
  const char *program = getenv("FAULT_PROGRAM"), *first = NULL;
  for (char *at = stack; program && (at = strstr(at, program)); ++at) {
    const char *line = at + strlen(program);
    int name = (int)strcspn(line, "\""), length = (int)strcspn(line, "\n");
    if (first && strncmp(first, line, name + 1) == 0) continue;
    snprintf(lines + strlen(lines), 200, "%s%.*s", first ? " from " : "", length, line);
    if (first) break;
    first = line;
  }
}

/* Which kind of process this is: what it was started with, without numbers and folders. */
static void put_process(char *kind) {
  char words[LONGEST];
  long file = syscall(SYS_openat, AT_FDCWD, "/proc/self/cmdline", O_RDONLY);
  long length = syscall(SYS_read, file, words, sizeof words);
  syscall(SYS_close, file);
  char *to = kind;
  for (long at = 0; at < length; at += strnlen(words + at, length - at) + 1) {
    if (words[at] == '/') continue;
    for (long next = at; next < length && words[next] && to < kind + 150; ++next)
      if (!isdigit((unsigned char)words[next]) && words[next] > ' ') *to++ = words[next];
    *to++ = ' ';
  }
  *to = 0;
}

/* Where the program is: put into `place`, which has room for it. */
static void put_place(char *place, const char *name, const char *path) {
  char line[LONGEST], kind[LONGEST], file[LONGEST];
  int which;
  const char *rest = below(path, &which);
  if (rest && which == 1) rest = "the library";
  if (rest && strstr(rest, ".part")) rest = ".part";  /* which has a name of its own each time */
  char *to = file;
  for (; rest && *rest && to < file + LONGEST - 1; ++rest)
    if (!isdigit((unsigned char)*rest)) *to++ = *rest;
  *to = 0;
  put_lines(line);
  put_process(kind);
  snprintf(place, 3 * LONGEST, "%s %.200s at %.400s in %.160s", name, file, line, kind);
}

static int fails(const char *call, const char *name, const char *path) {
  const char *wanted = getenv("FAULT_CALL"), *at = getenv("FAULT_AT");
  const char *delay = getenv("FAULT_DELAY");
  if (!wanted || strcmp(wanted, call)) return 0;
  if (delay) usleep(1000 * atol(delay));
  char place[3 * LONGEST];
  put_place(place, name, path);
  const char *where = getenv("FAULT_PLACE"), *told = getenv("FAULT_TOLD");
  const char *error = getenv("FAULT_ERROR");
  if (where && strcmp(where, place)) return 0;
  if (where && __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST) != atol(at)) return 0;
  long file = syscall(SYS_openat, AT_FDCWD, told, O_WRONLY | O_CREAT | O_APPEND, 0600);
  strcat(place, "\n");
  syscall(SYS_write, file, place, strlen(place));
  syscall(SYS_close, file);
  if (where) errno = atoi(error);
  return where != NULL;
}

static int is_watched(int file) { return file >= 0 && file < MOST_FILES && watched[file]; }

static int file_fails(const char *call, const char *name, int file) {
  char entry[64], path[LONGEST];
  if (!is_watched(file)) return 0;
  snprintf(entry, sizeof entry, "/proc/self/fd/%d", file);
  long length = syscall(SYS_readlinkat, AT_FDCWD, entry, path, sizeof path - 1);
  path[length < 0 ? 0 : length] = 0;
  return fails(call, name, path);
}

static int opened(int file, const char *path) {
  if (file >= 0 && file < MOST_FILES) watched[file] = is_below(path);
  return file;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define OPEN(name)                                                     \
  int name(const char *path, int flags, ...) {                         \
    va_list rest;                                                      \
    va_start(rest, flags);                                             \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                      \
    if (is_below(path) && fails("open", "open", path)) return -1;              \
    return opened(REAL(name)(path, flags, mode), path);                \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                   \
  int name(int folder, const char *path, int flags, ...) {             \
    va_list rest;                                                      \
    va_start(rest, flags);                                             \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                      \
    if (is_below(path) && fails("open", "open", path)) return -1;              \
    return opened(REAL(name)(folder, path, flags, mode), path);        \
  }
OPENAT(openat)
OPENAT(openat64)

DIR *opendir(const char *path) {
  if (is_below(path) && fails("open", "open", path)) return NULL;
  return REAL(opendir)(path);
}

int close(int file) {
  if (is_watched(file)) watched[file] = 0;
  return REAL(close)(file);
}

#define ON_FILE(type, name, call, parameters, arguments)               \
  type name parameters {                                               \
    if (file_fails(call, #name, file)) return -1;                      \
    return REAL(name) arguments;                                       \
  }
ON_FILE(ssize_t, read, "read", (int file, void *to, size_t n), (file, to, n))
ON_FILE(ssize_t, pread, "read", (int file, void *to, size_t n, off_t at), (file, to, n, at))
ON_FILE(ssize_t, pread64, "read", (int file, void *to, size_t n, off64_t at), (file, to, n, at))
ON_FILE(ssize_t, write, "write", (int file, const void *from, size_t n), (file, from, n))
ON_FILE(ssize_t, pwrite, "write", (int file, const void *from, size_t n, off_t at),
        (file, from, n, at))
ON_FILE(ssize_t, pwrite64, "write", (int file, const void *from, size_t n, off64_t at),
        (file, from, n, at))
ON_FILE(int, ftruncate, "write", (int file, off_t n), (file, n))
ON_FILE(int, ftruncate64, "write", (int file, off64_t n), (file, n))
ON_FILE(int, fsync, "sync", (int file), (file))
ON_FILE(int, fdatasync, "sync", (int file), (file))

#define ON_PATH(name, call, parameters, arguments)                     \
  int name parameters {                                                \
    if (is_below(path) && fails(call, #name, path)) return -1;         \
    return REAL(name) arguments;                                       \
  }
ON_PATH(rename, "rename", (const char *path, const char *to), (path, to))
ON_PATH(link, "rename", (const char *path, const char *to), (path, to))
ON_PATH(unlink, "remove", (const char *path), (path))
ON_PATH(mkdir, "mkdir", (const char *path, mode_t mode), (path, mode))
