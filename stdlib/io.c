/* io.c: text streams on file descriptors, sys.stdin/stdout/stderr, print and input. */
#include "stdlib/io.h"

#include "vm/objects/module.h"

#include "base/utf8.h"
#include "vm/engine/engine.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/objects/bytes.h"
#include "vm/objects/str_inside.h"
#include "vm/objects/type.h"
#include "vm/sched/sched.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <unistd.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

enum { BUFFER_SIZE = 64 << 10 };

typedef struct {
    AwObject base;
    AwBuffer buffer; /* not written yet, or read and not taken yet */
    size_t taken;    /* of a reading buffer */
    int fd;          /* -1: closed */
    bool line_buffered, unbuffered, at_end;
    AwValue name, mode;
    AwValue binary; /* the stream of bytes below, AW_UNSET until asked for */
    AwValue errors; /* str */
} TextStream;

static TextStream *the_stdout, *the_stderr;

static void stream_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((TextStream *)o)->name);
    aw_heap_mark(heap, ((TextStream *)o)->mode);
    aw_heap_mark(heap, ((TextStream *)o)->binary);
    aw_heap_mark(heap, ((TextStream *)o)->errors);
}

static void stream_finalize(AwVM *vm, AwObject *o)
{
    (void)vm;
    aw_buffer_deinit(&((TextStream *)o)->buffer);
}

AwValue aw_text_stream_new(AwVM *vm, int fd, const char *name, const char *mode)
{
    TextStream *stream = aw_object_new(vm, &aw_text_stream_type);
    if (!stream)
        return AW_UNSET;
    stream->fd = fd;
    stream->line_buffered = isatty(fd);
    stream->name = aw_str_from(vm, name);
    stream->mode = aw_str_from(vm, mode);
    stream->errors = aw_str_from(vm, fd == 2 ? "backslashreplace" : "strict");
    return stream->name && stream->mode && stream->errors ? aw_from_object(stream) : AW_UNSET;
}

/* ---- writing ---- */

/* Writes the buffer out. What could not be written is dropped, so that the error is told once. */
static int flush(TextStream *stream)
{
    size_t at = 0;
    int error = 0;
    while (at < stream->buffer.length) {
        ssize_t n = write(stream->fd, stream->buffer.data + at, stream->buffer.length - at);
        if (n >= 0) {
            at += (size_t)n;
        } else if (errno != EINTR) {
            error = errno;
            break;
        }
    }
    aw_buffer_clear(&stream->buffer);
    return error;
}

static bool raise_flush(AwVM *vm, TextStream *stream)
{
    AwValue ignored;
    if (stream->binary &&
        !aw_call_method(vm, stream->binary, aw_str_intern_text(vm, "flush"), NULL, 0, &ignored))
        return false;
    int error = flush(stream);
    return error == 0 || aw_raise_errno(vm, error, AW_UNSET);
}

static bool write_text(AwVM *vm, TextStream *stream, AwValue text)
{
    AwStr *s = aw_as_str(text);
    const char *data = s->data;
    size_t size = s->size;
    if (stream->fd < 0)
        return aw_raise_value(vm, "I/O operation on closed file.");
    if (!aw_str_is_ascii(s) && !aw_utf8_validate(data, size, NULL)) { /* lone surrogates */
        AwValue bytes = aw_str_encode(vm, text, "utf-8", aw_as_str(stream->errors)->data);
        if (!bytes)
            return false;
        data = aw_as_bytes(bytes)->data, size = aw_as_bytes(bytes)->size;
    }
    if (stream == the_stderr && the_stdout && the_stdout->line_buffered)
        flush(the_stdout); /* on a terminal the two keep their order */
    aw_buffer_append(&stream->buffer, data, size);
    bool line = stream->line_buffered && memchr(data, '\n', size);
    if (line || stream->buffer.length >= BUFFER_SIZE || stream->unbuffered || stream == the_stderr)
        return raise_flush(vm, stream);
    return true;
}

static TextStream *self_stream(AwValue *args)
{
    return (TextStream *)aw_as_object(args[0]);
}

/* io.UnsupportedOperation, which is a class of the language. */
static bool unsupported(AwVM *vm, const char *what)
{
    AwValue module, class, exception, text = aw_str_from(vm, what);
    return text && aw_import(vm, "_io", &module) &&
           aw_getattr(vm, module, aw_str_intern_text(vm, "UnsupportedOperation"), &class) &&
           aw_call(vm, class, &text, 1, &exception) && aw_raise_exception(vm, exception);
}

static AwStatus stream_write(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    if (!aw_is_str(args[1])) {
        aw_raise_type(vm, "write() argument must be str, not %A", args[1]);
        return AW_RAISED;
    }
    if (self_stream(args)->fd >= 0 && !aw_str_is(self_stream(args)->mode, "w"))
        return STATUS(unsupported(vm, "not writable"));
    *out = aw_from_int(aw_as_str(args[1])->length);
    return STATUS(write_text(vm, self_stream(args), args[1]));
}

static bool write_line(AwVM *vm, AwValue item, void *stream)
{
    if (!aw_is_str(item))
        return aw_raise_type(vm, "write() argument must be str, not %A", item);
    return write_text(vm, stream, item);
}

static AwStatus stream_writelines(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return STATUS(aw_each(vm, args[1], write_line, self_stream(args)));
}

static AwStatus stream_flush(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    return STATUS(self_stream(args)->fd < 0 ? aw_raise_value(vm, "I/O operation on closed file.")
                                            : raise_flush(vm, self_stream(args)));
}

/* ---- reading ---- */

/* Waits until there is something to read, while other threads go on. */
static bool await_readable(AwVM *vm, int fd)
{
    struct pollfd item = {.fd = fd, .events = POLLIN};
    AwValue module, ignored, number = aw_from_int(fd);
    if (vm->sched->ready_count == 0 && !vm->sched->waits)
        return true; /* there are none */
    if (poll(&item, 1, 0) != 0)
        return true;
    return aw_import(vm, "_os", &module) &&
           aw_call_method(vm, module, aw_str_intern_text(vm, "_await_readable"), &number, 1,
                          &ignored);
}

/* Reads more; false at the end of the file or on an error (raised). */
static bool fill(AwVM *vm, TextStream *stream)
{
    if (stream->at_end)
        return false;
    if (the_stdout)
        flush(the_stdout);
    if (!await_readable(vm, stream->fd))
        return false;
    for (;;) {
        ssize_t n = read(stream->fd, aw_buffer_reserve(&stream->buffer, 8192), 8192);
        if (n > 0) {
            stream->buffer.length += (size_t)n;
            return true;
        }
        if (n == 0) {
            stream->at_end = true;
            return false;
        }
        if (errno != EINTR)
            return aw_raise_errno(vm, errno, AW_UNSET);
        if (vm->poll & AW_POLL_INTERRUPT) {
            vm->exception = aw_exception_new(vm, &aw_keyboard_interrupt_type, NULL, 0);
            return false;
        }
    }
}

/* Takes `size` bytes from the buffer as text. */
static AwValue take(AwVM *vm, TextStream *stream, size_t size)
{
    const char *from = stream->buffer.data + stream->taken;
    AwValue text = aw_utf8_validate(from, size, NULL)
                       ? aw_str_new(vm, from, size)
                       : aw_str_decode(vm, from, size, "utf-8", aw_as_str(stream->errors)->data);
    stream->taken += size;
    if (stream->taken == stream->buffer.length) {
        aw_buffer_clear(&stream->buffer);
        stream->taken = 0;
    }
    return text;
}

/* The bytes of the next line, with its end. */
static bool line_size(AwVM *vm, TextStream *stream, size_t *size)
{
    size_t searched = 0;
    for (;;) {
        size_t have = stream->buffer.length - stream->taken;
        char *from = stream->buffer.data + stream->taken;
        char *end = have > searched ? memchr(from + searched, '\n', have - searched) : NULL;
        *size = end ? (size_t)(end - from) + 1 : have;
        if (end)
            return true;
        searched = have;
        if (!fill(vm, stream))
            return !vm->exception;
    }
}

static bool check_reading(AwVM *vm, TextStream *stream)
{
    if (stream->fd < 0)
        return aw_raise_value(vm, "I/O operation on closed file.");
    return aw_str_is(stream->mode, "r") || unsupported(vm, "not readable");
}

static AwStatus stream_readline(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    size_t size;
    int64_t want = -1;
    TextStream *stream = self_stream(args);
    if (!check_reading(vm, stream) ||
        (args[1] && args[1] != AW_NONE && !aw_to_int64(vm, args[1], &want)) ||
        !line_size(vm, stream, &size))
        return AW_RAISED;
    if (want >= 0 && size)
        size = aw_utf8_offset(stream->buffer.data + stream->taken, size, (size_t)want);
    return STATUS((*out = size ? take(vm, stream, size) : aw_str_from(vm, "")));
}

static AwStatus stream_read(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    TextStream *stream = self_stream(args);
    int64_t want = -1;
    if (!check_reading(vm, stream) ||
        (args[1] && args[1] != AW_NONE && !aw_to_int64(vm, args[1], &want)))
        return AW_RAISED;
    for (;;) {
        const char *from = stream->buffer.data ? stream->buffer.data + stream->taken : "";
        size_t have = stream->buffer.length - stream->taken;
        if (want >= 0 && aw_utf8_count(from, have) > (size_t)want) {
            size_t size = aw_utf8_offset(from, have, (size_t)want);
            return STATUS((*out = size ? take(vm, stream, size) : aw_str_from(vm, "")));
        }
        if (!fill(vm, stream))
            break;
    }
    if (vm->exception)
        return AW_RAISED;
    size_t left = stream->buffer.length - stream->taken;
    return STATUS((*out = left ? take(vm, stream, left) : aw_str_from(vm, "")));
}

static AwIter stream_next(AwVM *vm, AwValue self, AwValue *out)
{
    size_t size;
    TextStream *stream = (TextStream *)aw_as_object(self);
    if (!check_reading(vm, stream))
        return AW_ITER_ERROR;
    if (!line_size(vm, stream, &size))
        return AW_ITER_ERROR;
    if (size == 0)
        return AW_ITER_END;
    *out = take(vm, stream, size);
    return *out ? AW_ITER_ITEM : AW_ITER_ERROR;
}

static bool stream_iter(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

/* ---- the rest ---- */

static AwStatus stream_close(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    TextStream *stream = self_stream(args);
    *out = AW_NONE;
    bool ok = stream->fd < 0 || raise_flush(vm, stream);
    stream->fd = -1;
    return STATUS(ok);
}

static AwStatus stream_fileno(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_int(self_stream(args)->fd);
    return AW_OK;
}

static AwStatus stream_isatty(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(isatty(self_stream(args)->fd));
    return AW_OK;
}

static AwStatus stream_writable(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(aw_str_is(self_stream(args)->mode, "w"));
    return AW_OK;
}

static AwStatus stream_readable(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(aw_str_is(self_stream(args)->mode, "r"));
    return AW_OK;
}

static AwStatus get_name(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = self_stream(args)->name;
    return AW_OK;
}

static AwStatus get_mode(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = self_stream(args)->mode;
    return AW_OK;
}

static AwStatus get_closed(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(self_stream(args)->fd < 0);
    return AW_OK;
}

static AwStatus get_encoding(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    return STATUS((*out = aw_str_from(vm, "utf-8")));
}

static AwStatus get_errors(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = self_stream(args)->errors;
    return AW_OK;
}

static AwStatus get_line_buffering(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(self_stream(args)->line_buffered || self_stream(args) == the_stderr);
    return AW_OK;
}

static AwStatus get_write_through(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)args, (void)argc;
    *out = AW_FALSE;
    return AW_OK;
}

static AwStatus get_newlines(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)args, (void)argc;
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus get_binary(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    TextStream *stream = self_stream(args);
    AwValue module, given[3] = {aw_from_int(stream->fd), stream->mode, stream->name};
    if (!stream->binary) {
        if (!aw_import(vm, "_textio", &module) ||
            !aw_call_method(vm, module, aw_str_intern_text(vm, "standard_buffer"), given, 3, out))
            return AW_RAISED;
        stream->binary = *out;
    }
    *out = stream->binary;
    return AW_OK;
}

/* args: self, encoding, errors, newline, line_buffering, write_through */
static AwStatus stream_reconfigure(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    TextStream *stream = self_stream(args);
    bool on;
    *out = AW_NONE;
    if (args[1] && args[1] != AW_NONE && !aw_str_is(args[1], "utf-8") &&
        !aw_str_is(args[1], "utf8") && !aw_str_is(args[1], "UTF-8"))
        return STATUS(unsupported(vm, "the standard streams are in UTF-8: open the descriptor "
                                      "again for another encoding"));
    if (stream->fd >= 0 && !raise_flush(vm, stream))
        return AW_RAISED;
    if (args[2] && args[2] != AW_NONE) {
        if (!aw_is_str(args[2]))
            return STATUS(aw_raise_type(
                vm, "reconfigure() argument 'errors' must be str or None, not %A", args[2]));
        stream->errors = args[2];
    }
    if (args[4] && args[4] != AW_NONE) {
        if (!aw_truth(vm, args[4], &on))
            return AW_RAISED;
        stream->line_buffered = on;
    }
    return AW_OK;
}

static AwStatus stream_readlines(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return STATUS((*out = aw_list_from(vm, args[0])));
}

static AwStatus stream_enter(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = args[0];
    return STATUS(self_stream(args)->fd >= 0 ||
                  aw_raise_value(vm, "I/O operation on closed file."));
}

static AwStatus stream_exit(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    return stream_close(vm, args, argc, out);
}

static AwStatus stream_seekable(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(lseek(self_stream(args)->fd, 0, SEEK_CUR) >= 0);
    return AW_OK;
}

static AwStatus stream_seek(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc, (void)out;
    return STATUS(unsupported(vm, "underlying stream is not seekable"));
}

static bool stream_repr(AwVM *vm, AwValue self, AwValue *out)
{
    TextStream *stream = (TextStream *)aw_as_object(self);
    *out = aw_str_format(vm, "<_io.TextIOWrapper name=%R mode=%R encoding='utf-8'>", stream->name,
                         stream->mode);
    return *out != AW_UNSET;
}

static const AwNativeDef stream_methods[] = {
    {"write(self, text, /)", stream_write, 0, "Writes text; gives how many characters."},
    {"writelines(self, lines, /)", stream_writelines, 0, "Writes each of the lines."},
    {"flush(self, /)", stream_flush, 0, "Writes out what is buffered."},
    {"read(self, size=-1, /)", stream_read, 0, "Reads at most size characters, or all."},
    {"readline(self, size=-1, /)", stream_readline, 0, "Reads a line with its end."},
    {"readlines(self, hint=-1, /)", stream_readlines, 0, "Reads all lines."},
    {"reconfigure(self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, "
     "write_through=None)",
     stream_reconfigure, 0, "Changes how it works."},
    {"seekable(self, /)", stream_seekable, 0, "Whether its position can be moved."},
    {"seek(self, cookie, whence=0, /)", stream_seek, 0, "Moves the position."},
    {"tell(self, /)", stream_seek, 0, "The position."},
    {"truncate(self, size=None, /)", stream_seek, 0, "Cuts the file."},
    {"__enter__(self, /)", stream_enter, 0, "The stream itself."},
    {"__exit__(self, /, *exc_info)", stream_exit, 0, "Closes it."},
    {"close(self, /)", stream_close, 0, "Flushes and closes it."},
    {"fileno(self, /)", stream_fileno, 0, "Its file descriptor."},
    {"isatty(self, /)", stream_isatty, 0, "Whether it is a terminal."},
    {"writable(self, /)", stream_writable, 0, "Whether it can be written."},
    {"readable(self, /)", stream_readable, 0, "Whether it can be read."},
    {"name", get_name, AW_GETTER, "Its name."},
    {"mode", get_mode, AW_GETTER, "How it was opened."},
    {"closed", get_closed, AW_GETTER, "Whether it is closed."},
    {"encoding", get_encoding, AW_GETTER, "utf-8, always."},
    {"errors", get_errors, AW_GETTER, "What is done with text that cannot be written."},
    {"line_buffering", get_line_buffering, AW_GETTER, "Whether each line is written at once."},
    {"write_through", get_write_through, AW_GETTER, "Whether all is written at once."},
    {"newlines", get_newlines, AW_GETTER, "Which line ends were seen."},
    {"buffer", get_binary, AW_GETTER, "The stream of bytes below."},
    {0}};

AwType aw_text_stream_type = {AW_TYPE_HEADER(text_stream),
                              .name = "TextIOWrapper",
                              .module = "_io",
                              .base_type = &aw_object_type,
                              .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE | AW_TYPE_FINALIZE,
                              .size = sizeof(TextStream),
                              .methods = stream_methods,
                              .traverse = stream_traverse,
                              .finalize = stream_finalize,
                              .repr = stream_repr,
                              .iter = stream_iter,
                              .next = stream_next};

/* ---- print ---- */

/* A str, or AW_UNSET for None (and for nothing); false: TypeError. */
static bool text_option(AwVM *vm, AwValue v, const char *name, AwValue *out)
{
    *out = v && v != AW_NONE ? v : AW_UNSET;
    return !*out || aw_is_str(v) ||
           aw_raise_type(vm, "%s must be None or a string, not %T", name, v);
}

/* Where print writes: the stream itself, or NULL and *write is a callable. AW_NONE in *write: nowhere. */
static bool find_target(AwVM *vm, AwValue file, TextStream **stream, AwValue *write)
{
    if (!file || file == AW_NONE) {
        AwValue sys;
        AwFind found = aw_dict_get(vm, vm->modules, aw_str_intern_text(vm, "sys"), &sys);
        if (found == AW_FIND_ERROR)
            return false;
        file = found == AW_FOUND && aw_is_exact(sys, &aw_module_type)
                   ? aw_dict_get_str(((AwModule *)aw_as_object(sys))->namespace,
                                     aw_str_intern_text(vm, "stdout"))
                   : aw_from_object(the_stdout);
        if (!file)
            return aw_raise(vm, &aw_runtime_error_type, "lost sys.stdout");
    }
    *stream = NULL;
    *write = AW_NONE;
    if (file == AW_NONE)
        return true;
    if (aw_is_exact(file, &aw_text_stream_type)) {
        *stream = (TextStream *)aw_as_object(file);
        return true;
    }
    return aw_getattr(vm, file, aw_str_intern_text(vm, "write"), write);
}

static bool emit(AwVM *vm, TextStream *stream, AwValue write, AwValue text)
{
    AwValue ignored;
    if (stream)
        return write_text(vm, stream, text);
    return write == AW_NONE || aw_call(vm, write, &text, 1, &ignored);
}

/* args: *values, sep, end, file, flush */
static AwStatus builtin_print(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwTuple *values = aw_as_tuple(args[0]);
    AwValue separator, end, write, text;
    TextStream *stream;
    bool flush_after = false;
    *out = AW_NONE;
    if (!text_option(vm, args[1], "sep", &separator) || !text_option(vm, args[2], "end", &end) ||
        !find_target(vm, args[3], &stream, &write) ||
        (args[4] && !aw_truth(vm, args[4], &flush_after)))
        return AW_RAISED;
    for (size_t i = 0; i < values->count; i++) {
        if (i && !emit(vm, stream, write, separator ? separator : aw_str_new(vm, " ", 1)))
            return AW_RAISED;
        if (!aw_str(vm, values->items[i], &text) || !emit(vm, stream, write, text))
            return AW_RAISED;
    }
    if (!emit(vm, stream, write, end ? end : aw_str_new(vm, "\n", 1)))
        return AW_RAISED;
    if (!flush_after)
        return AW_OK;
    if (stream)
        return STATUS(raise_flush(vm, stream));
    AwValue method, ignored;
    return STATUS(write == AW_NONE ||
                  (aw_getattr(vm, args[3], aw_str_intern_text(vm, "flush"), &method) &&
                   aw_call(vm, method, NULL, 0, &ignored)));
}

/* Writes input's prompt where print would, at once. */
static bool write_prompt(AwVM *vm, AwValue prompt)
{
    AwValue write, text;
    TextStream *stream;
    if (!find_target(vm, AW_UNSET, &stream, &write))
        return false;
    if (prompt && (!aw_str(vm, prompt, &text) || !emit(vm, stream, write, text)))
        return false;
    return !stream || raise_flush(vm, stream);
}

/* One of sys.stdin, stdout, stderr, which input() wants all to be there. */
static bool find_standard(AwVM *vm, const char *name, AwValue *out)
{
    AwValue sys;
    if (aw_dict_get(vm, vm->modules, aw_str_intern_text(vm, "sys"), &sys) != AW_FOUND)
        return false;
    AwFind found = aw_find_attr(vm, sys, aw_str_intern_text(vm, name), out);
    if (found == AW_FOUND && *out != AW_NONE)
        return true;
    return found != AW_FIND_ERROR &&
           aw_raise(vm, &aw_runtime_error_type, "input(): lost sys.%s", name);
}

static AwStatus builtin_input(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue in, other, line, method;
    if (!find_standard(vm, "stdin", &in) || !find_standard(vm, "stdout", &other) ||
        !find_standard(vm, "stderr", &other) || !write_prompt(vm, args[0]))
        return AW_RAISED;
    if (!aw_getattr(vm, in, aw_str_intern_text(vm, "readline"), &method) ||
        !aw_call(vm, method, NULL, 0, &line))
        return AW_RAISED;
    if (!aw_is_str(line) || aw_as_str(line)->size == 0) {
        aw_raise(vm, &aw_eof_error_type, "EOF when reading a line");
        return AW_RAISED;
    }
    AwStr *s = aw_as_str(line);
    return STATUS((*out = aw_str_slice(vm, line, 0, s->length - (s->data[s->size - 1] == '\n'))));
}

/* open() is Aw code behind a native, since a function of the language would become a method where a class has it as an attribute. */
static AwStatus builtin_open(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    AwValue function, mode = aw_str_intern_text(vm, "r");
    if (!mode || !aw_library_function(vm, "_textio", "open", &function))
        return AW_RAISED;
    const AwValue defaults[8] = {AW_UNSET, mode,    aw_from_int(-1), AW_NONE,
                                 AW_NONE,  AW_NONE, AW_TRUE,         AW_NONE};
    AwValue given[8];
    for (int i = 0; i < 8; i++)
        given[i] = args[i] ? args[i] : defaults[i];
    return aw_tail_call(vm, function, given, 8);
}

const AwNativeDef aw_io_functions[] = {
    {"open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, "
     "opener=None)",
     builtin_open, AW_REENTERS, "Opens a file: text or bytes, to read, write or both."},
    {"print(*args, sep=' ', end='\\n', file=None, flush=False)", builtin_print, 0,
     "Writes the values as text."},
    {"input(prompt='', /)", builtin_input, 0, "Reads a line from standard input."},
    {0}};

/* ---- the standard streams ---- */

static void mark_streams(AwVM *vm, AwHeap *heap, void *context)
{
    (void)vm, (void)context;
    aw_heap_mark_object(heap, the_stdout);
    aw_heap_mark_object(heap, the_stderr);
}

bool aw_io_init(AwVM *vm, AwDict *sys)
{
    AwValue in = aw_text_stream_new(vm, 0, "<stdin>", "r");
    AwValue out = aw_text_stream_new(vm, 1, "<stdout>", "w");
    AwValue err = aw_text_stream_new(vm, 2, "<stderr>", "w");
    if (!in || !out || !err || !aw_heap_add_roots(vm, mark_streams, NULL))
        return false;
    the_stdout = (TextStream *)aw_as_object(out);
    the_stderr = (TextStream *)aw_as_object(err);
    return aw_dict_set_text(vm, sys, "stdin", in) && aw_dict_set_text(vm, sys, "stdout", out) &&
           aw_dict_set_text(vm, sys, "stderr", err) && aw_dict_set_text(vm, sys, "__stdin__", in) &&
           aw_dict_set_text(vm, sys, "__stdout__", out) &&
           aw_dict_set_text(vm, sys, "__stderr__", err);
}

bool aw_io_lacks(AwVM *vm, int fd)
{
    static const char *const names[3][2] = {
        {"stdin", "__stdin__"}, {"stdout", "__stdout__"}, {"stderr", "__stderr__"}};
    AwValue sys;
    if (aw_dict_get(vm, vm->modules, aw_str_intern_text(vm, "sys"), &sys) != AW_FOUND)
        return false;
    AwModule *module = (AwModule *)aw_as_object(sys);
    return aw_module_set(vm, module, names[fd][0], AW_NONE) &&
           aw_module_set(vm, module, names[fd][1], AW_NONE);
}

void aw_io_unbuffer(void)
{
    if (the_stdout)
        the_stdout->unbuffered = true;
}

void aw_io_flush(void)
{
    if (the_stdout && the_stdout->fd >= 0)
        flush(the_stdout);
}

bool aw_io_finish(AwVM *vm)
{
    (void)vm;
    aw_fileio_finish();
    int error = the_stdout && the_stdout->fd >= 0 ? flush(the_stdout) : 0;
    the_stdout = the_stderr = NULL;
    if (error)
        fprintf(stderr, "aw: cannot write to standard output: %s\n", strerror(error));
    return error == 0;
}
