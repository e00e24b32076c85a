/* os_inside.h: what the files of module _os share: paths and numbers as arguments, names and answers of the system as results. */
#ifndef AW_STDLIB_OS_INSIDE_H
#define AW_STDLIB_OS_INSIDE_H

#include "vm/heap/vm.h"

#define AW_OS_STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* A path that a function was given. */
typedef struct {
    const char *text; /* NUL-terminated; NULL: it is a descriptor, or nothing */
    int fd;           /* -1: it is a path */
    bool bytes;       /* names are wanted as bytes */
    AwValue object;   /* as it was given, for errors */
    AwValue hold;     /* what keeps `text` alive */
} AwOsPath;

enum { AW_OS_FD = 1, AW_OS_NONE = 2 };

/* Reads an argument: str, bytes, what has __fspath__; with AW_OS_FD also an int, with AW_OS_NONE also None (then ".").
 * `function` begins the sentences of errors. May call __fspath__ of the language. */
bool aw_os_path(AwVM *vm, AwValue v, const char *function, const char *argument, int allowed,
                AwOsPath *out) AW_MUST_CHECK;
/* A name that the system gave: bytes, or a str in which bytes that are no UTF-8 are lone surrogates. */
AwValue aw_os_name(AwVM *vm, const char *name, bool bytes) AW_MUST_CHECK;
/* Reads the number of a user ("uid") or group ("gid"); -1 means as it is. */
bool aw_os_id(AwVM *vm, AwValue v, const char *what, int64_t *out) AW_MUST_CHECK;
/* Raises OSError for errno with one or two paths (the second may be NULL). Always false. */
bool aw_os_raise(AwVM *vm, int number, const AwOsPath *path, const AwOsPath *second);

/* A C int; one that may be left out; a directory that relative paths begin at: an int or None (AT_FDCWD). */
bool aw_os_int(AwVM *vm, AwValue v, int *out) AW_MUST_CHECK;
bool aw_os_int_option(AwVM *vm, AwValue v, int fallback, int *out) AW_MUST_CHECK;
bool aw_os_dir_option(AwVM *vm, AwValue v, int *out) AW_MUST_CHECK;
/* None, or unless `result` is 0 the error of errno with one or two paths. */
AwStatus aw_os_done(AwVM *vm, int result, const AwOsPath *path, const AwOsPath *second,
                    AwValue *out);

/* Reads `count` numbers. */
bool aw_os_ints(AwVM *vm, AwValue *args, int count, int64_t *out) AW_MUST_CHECK;
/* What a system call answered: None, or that number; -1: raises OSError of errno. */
AwStatus aw_os_none_or_error(AwVM *vm, long result, AwValue *out);
AwStatus aw_os_int_or_error(AwVM *vm, long result, AwValue *out);

/* A constant of module os; tables end with a NULL name. */
typedef struct {
    const char *name;
    int64_t value;
} AwOsNumber;

extern const AwOsNumber aw_os_device_numbers[];     /* os_device.c */
extern const AwNativeDef aw_os_file_functions[];    /* os_file.c */
extern const AwNativeDef aw_os_name_functions[];    /* os_names.c */
extern const AwNativeDef aw_os_process_functions[]; /* os_process.c */
extern const AwNativeDef aw_os_device_functions[];  /* os_device.c */

#endif
