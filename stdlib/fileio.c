/* fileio.c: module _fileio: what file objects (stdlib/_io.aw) need of C: bytes on their way to a file, which are written out even
 * when nobody closes the file, and where a text may be cut.
 *
 * There is no reference counting, so a file that a program drops without closing it is closed when the collector finds
 * it, or when the machine ends. What is still to be written lies here, outside of the heap, until then.
 */
#include "stdlib/io.h"
#include "vm/objects/bytes.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"
#include "vm/sched/watch.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

typedef struct Outlet {
    AwObject base;
    AwBuffer pending;               /* to be written */
    struct Outlet *previous, *next; /* all that have a descriptor */
    int fd;                         /* -1: bytes are only kept */
    bool close;                     /* the descriptor is closed with it */
} Outlet;

static Outlet *all;
static AwType aw_outlet_type;

static void unlink_outlet(Outlet *o)
{
    if (o->fd < 0)
        return;
    if (o->previous)
        o->previous->next = o->next;
    else
        all = o->next;
    if (o->next)
        o->next->previous = o->previous;
    o->fd = -1;
}

/* Writes what is pending as far as that goes: nobody is there to hear of errors. */
static void drain(Outlet *o)
{
    size_t at = 0;
    while (at < o->pending.length) {
        ssize_t n = write(o->fd, o->pending.data + at, o->pending.length - at);
        if (n < 0 && errno != EINTR)
            break;
        at += n > 0 ? (size_t)n : 0;
    }
    aw_buffer_clear(&o->pending);
}

static void outlet_finalize(AwVM *vm, AwObject *object)
{
    (void)vm;
    Outlet *o = (Outlet *)object;
    if (o->fd >= 0) {
        drain(o);
        if (o->close)
            close(o->fd);
        unlink_outlet(o);
    }
    aw_buffer_deinit(&o->pending);
}

void aw_fileio_finish(void)
{
    for (Outlet *o = all; o; o = o->next)
        drain(o);
}

static Outlet *self_outlet(AwValue *args)
{
    return (Outlet *)aw_as_object(args[0]);
}

/* args: fd, whether to close it */
static AwStatus new_outlet(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t fd;
    Outlet *o;
    if (!aw_to_int64(vm, args[0], &fd) || !(o = aw_object_new(vm, &aw_outlet_type)))
        return AW_RAISED;
    o->fd = (int)fd;
    o->close = args[1] == AW_TRUE;
    if (fd >= 0) {
        o->next = all;
        if (all)
            all->previous = o;
        all = o;
    }
    *out = aw_from_object(o);
    return AW_OK;
}

static AwStatus outlet_add(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *data;
    size_t size;
    if (!aw_bytes_need(vm, args[1], &data, &size))
        return AW_RAISED;
    aw_buffer_append(&self_outlet(args)->pending, data, size);
    *out = aw_from_int((int64_t)self_outlet(args)->pending.length);
    return AW_OK;
}

/* Takes what is pending. */
static AwStatus outlet_take(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Outlet *o = self_outlet(args);
    *out = aw_bytes_new(vm, o->pending.data, o->pending.length);
    aw_buffer_clear(&o->pending);
    return STATUS(*out);
}

static AwStatus outlet_release(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Outlet *o = self_outlet(args);
    if (o->fd >= 0)
        aw_watch_closing(vm, o->fd);
    unlink_outlet(o);
    *out = AW_NONE;
    return AW_OK;
}

static AwStatus get_size(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_int((int64_t)self_outlet(args)->pending.length);
    return AW_OK;
}

bool aw_fileio_settle(const struct stat *about)
{
    struct stat other;
    bool wrote = false;
    for (Outlet *o = all; o; o = o->next) {
        if (o->pending.length && fstat(o->fd, &other) == 0 && other.st_ino == about->st_ino &&
            other.st_dev == about->st_dev) {
            drain(o);
            wrote = true;
        }
    }
    return wrote;
}

/* A file is opened: what was written to it through other file objects becomes visible. */
static AwStatus settle(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t fd;
    struct stat about;
    *out = AW_NONE;
    if (!aw_to_int64(vm, args[0], &fd))
        return AW_RAISED;
    if (fstat((int)fd, &about) == 0 && S_ISREG(about.st_mode))
        aw_fileio_settle(&about);
    return AW_OK;
}

/* How many bytes at the end of data are the beginning of a character. */
static size_t utf8_tail(const unsigned char *data, size_t size)
{
    for (size_t back = 1; back <= 3 && back <= size; back++) {
        unsigned char c = data[size - back];
        if ((c & 0xC0) == 0x80)
            continue;
        size_t width = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC2 ? 2 : 1;
        return width > back ? back : 0;
    }
    return 0;
}

static AwStatus tail(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *data;
    size_t size;
    if (!aw_bytes_need(vm, args[0], &data, &size))
        return AW_RAISED;
    *out = aw_from_int((int64_t)utf8_tail((const unsigned char *)data, size));
    return AW_OK;
}

static const AwNativeDef outlet_methods[] = {
    {"add(self, data, /)", outlet_add, 0, "Keeps bytes to be written; gives how many there are."},
    {"take(self, /)", outlet_take, 0, "Takes what is to be written."},
    {"release(self, /)", outlet_release, 0, "Gives the descriptor up."},
    {"size", get_size, AW_GETTER, "How many bytes are to be written."},
    {0}};

static AwType aw_outlet_type = {AW_TYPE_HEADER(outlet),
                                .name = "Outlet",
                                .module = "_fileio",
                                .base_type = &aw_object_type,
                                .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE | AW_TYPE_FINALIZE,
                                .size = sizeof(Outlet),
                                .methods = outlet_methods,
                                .finalize = outlet_finalize};

static const AwNativeDef functions[] = {
    {"outlet(fd, close, /)", new_outlet, 0, "Bytes on their way to a descriptor."},
    {"settle(fd, /)", settle, 0, "Writes out what is on its way to that file."},
    {"utf8_tail(data, /)", tail, 0, "How many bytes at the end are an unfinished character."},
    {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    return aw_module_set(vm, module, "TextStream", aw_from_object(&aw_text_stream_type));
}

const AwModuleDef aw__fileio_module = {"_fileio", "What file objects need of C.", functions, fill};
