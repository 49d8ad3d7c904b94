// Makes one call of a kind fail, for a program that this library is loaded before.
//
//   MAAL_FAIL_KIND    alloc | read | write | rename | sync
//   MAAL_FAIL_AT      the number of the call that fails, from 1; 0 for none
//   MAAL_FAIL_ON      1 where every later one fails too
//   MAAL_FAIL_COUNT   a file that the number of calls is written to at the end
//
// Of the allocations only those are counted that libcsv, libyaml, GSL and GLPK ask for, by the address that they return
// to; those of Swift's library end the program by design. Of reads only those of files, not of what the loader reads.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const names[] = {"libcsv", "libyaml", "libgsl", "libglpk", "libamd", "libcolamd", "libgmp"};

static struct { uintptr_t low, high; } ranges[16];
static int range_count;
static int fail_alloc, fail_read, fail_write, fail_rename, fail_sync;
static long fail_at;
static int fail_on;
static atomic_long calls;
static __thread int is_inside;

static int note_range(struct dl_phdr_info *info, size_t size, void *data) {
  (void)size, (void)data;
  int is_meant = 0;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) is_meant |= strstr(info->dlpi_name, names[i]) != NULL;
  for (int i = 0; is_meant && i < info->dlpi_phnum; i++) {
    const ElfW(Phdr) *segment = &info->dlpi_phdr[i];
    if (segment->p_type != PT_LOAD || !(segment->p_flags & PF_X) || range_count == 16) continue;
    ranges[range_count].low = info->dlpi_addr + segment->p_vaddr;
    ranges[range_count++].high = info->dlpi_addr + segment->p_vaddr + segment->p_memsz;
  }
  return 0;
}

static void write_count(void) {
  const char *path = getenv("MAAL_FAIL_COUNT");
  if (!path) return;
  fail_at = 0;
  is_inside = 1;
  FILE *file = fopen(path, "w");
  if (!file) return;
  fprintf(file, "%ld\n", atomic_load(&calls));
  fclose(file);
}

__attribute__((constructor)) static void begin(void) {
  const char *kind = getenv("MAAL_FAIL_KIND"), *at = getenv("MAAL_FAIL_AT"), *on = getenv("MAAL_FAIL_ON");
  if (!kind) return;
  dl_iterate_phdr(note_range, NULL);
  fail_at = at ? atol(at) : 0;
  fail_on = on && *on == '1';
  atexit(write_count);
  fail_alloc = !strcmp(kind, "alloc");
  fail_read = !strcmp(kind, "read");
  fail_write = !strcmp(kind, "write");
  fail_rename = !strcmp(kind, "rename");
  fail_sync = !strcmp(kind, "sync");
}

static int fails(int error) {
  if (is_inside) return 0;
  long call = atomic_fetch_add(&calls, 1) + 1;
  if (fail_at == 0 || (fail_on ? call < fail_at : call != fail_at)) return 0;
  errno = error;
  return 1;
}

static int is_library(void *address) {
  for (int i = 0; i < range_count; i++)
    if (ranges[i].low <= (uintptr_t)address && (uintptr_t)address < ranges[i].high) return 1;
  return 0;
}

#define REAL(result, name, ...) \
  static result (*real)(__VA_ARGS__); \
  if (!real) real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

// The allocator is the C library's, which has these names for it: dlsym would allocate before there is anything to call.
void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);

void *malloc(size_t size) {
  if (fail_alloc && is_library(__builtin_return_address(0)) && fails(ENOMEM)) return NULL;
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  if (fail_alloc && is_library(__builtin_return_address(0)) && fails(ENOMEM)) return NULL;
  return __libc_calloc(count, size);
}

void *realloc(void *old, size_t size) {
  if (fail_alloc && is_library(__builtin_return_address(0)) && fails(ENOMEM)) return NULL;
  return __libc_realloc(old, size);
}

char *strdup(const char *text) {
  if (fail_alloc && is_library(__builtin_return_address(0)) && fails(ENOMEM)) return NULL;
  size_t size = strlen(text) + 1;
  char *copy = __libc_malloc(size);
  return copy ? memcpy(copy, text, size) : NULL;
}

ssize_t read(int descriptor, void *buffer, size_t count) {
  REAL(ssize_t, read, int, void *, size_t);
  return fail_read && fails(EIO) ? -1 : real(descriptor, buffer, count);
}

ssize_t pread(int descriptor, void *buffer, size_t count, off_t offset) {
  REAL(ssize_t, pread, int, void *, size_t, off_t);
  return fail_read && fails(EIO) ? -1 : real(descriptor, buffer, count, offset);
}

ssize_t pread64(int descriptor, void *buffer, size_t count, off_t offset) {
  REAL(ssize_t, pread64, int, void *, size_t, off_t);
  return fail_read && fails(EIO) ? -1 : real(descriptor, buffer, count, offset);
}

ssize_t write(int descriptor, const void *buffer, size_t count) {
  REAL(ssize_t, write, int, const void *, size_t);
  // What is said on the standard error tells the fault itself.
  return fail_write && descriptor != STDERR_FILENO && fails(ENOSPC) ? -1 : real(descriptor, buffer, count);
}

int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  return fail_rename && fails(EIO) ? -1 : real(from, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
  REAL(int, renameat2, int, const char *, int, const char *, unsigned);
  return fail_rename && fails(EIO) ? -1 : real(from_folder, from, to_folder, to, flags);
}

int fsync(int descriptor) {
  REAL(int, fsync, int);
  return fail_sync && fails(EIO) ? -1 : real(descriptor);
}
