/* Makes one call on files below given folders fail, in each process: preloaded by faults.py.

   FAULT_CALL   which: open, read, write, sync, rename, remove, mkdir
   FAULT_AT     the how manieth of them, from 1, in each process
   FAULT_ERROR  with which errno
   FAULT_UNDER  below which folders, parted by colons
   FAULT_TOLD   a file that gets a line for each call that failed */

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { MOST_FILES = 4096 };

static char watched[MOST_FILES];
static long calls;

static int is_below(const char *path) {
  const char *under = getenv("FAULT_UNDER");
  while (path && under && *under) {
    size_t length = strcspn(under, ":");
    if (length && strncmp(path, under, length) == 0) return 1;
    under += length + (under[length] == ':');
  }
  return 0;
}

static int fails(const char *call, const char *on) {
  const char *wanted = getenv("FAULT_CALL"), *at = getenv("FAULT_AT");
  if (!wanted || !at || strcmp(wanted, call)) return 0;
  if (__atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST) != atol(at)) return 0;
  const char *told = getenv("FAULT_TOLD"), *error = getenv("FAULT_ERROR");
  long file = syscall(SYS_openat, AT_FDCWD, told, O_WRONLY | O_CREAT | O_APPEND, 0600);
  char line[600];
  int length = snprintf(line, sizeof line, "%s %.500s\n", call, on);
  syscall(SYS_write, file, line, length < (int)sizeof line ? length : (int)sizeof line - 1);
  syscall(SYS_close, file);
  errno = error ? atoi(error) : EIO;
  return 1;
}

static int is_watched(int file) { return file >= 0 && file < MOST_FILES && watched[file]; }

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
    if (is_below(path) && fails("open", path)) return -1;              \
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
    if (is_below(path) && fails("open", path)) return -1;              \
    return opened(REAL(name)(folder, path, flags, mode), path);        \
  }
OPENAT(openat)
OPENAT(openat64)

DIR *opendir(const char *path) {
  if (is_below(path) && fails("open", path)) return NULL;
  return REAL(opendir)(path);
}

int close(int file) {
  if (is_watched(file)) watched[file] = 0;
  return REAL(close)(file);
}

#define ON_FILE(type, name, call, parameters, arguments)               \
  type name parameters {                                               \
    if (is_watched(file) && fails(call, #name)) return -1;             \
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
    if (is_below(path) && fails(call, path)) return -1;                \
    return REAL(name) arguments;                                       \
  }
ON_PATH(rename, "rename", (const char *path, const char *to), (path, to))
ON_PATH(link, "rename", (const char *path, const char *to), (path, to))
ON_PATH(unlink, "remove", (const char *path), (path))
ON_PATH(mkdir, "mkdir", (const char *path, mode_t mode), (path, mode))
