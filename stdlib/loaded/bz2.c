/* bz2.c: module _bz2: compressing by libbz2. A shared object of its own, loaded at its first import. */
#include "vm/engine/engine.h"
#include "vm/objects/bytes.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"
#include "vm/objects/type.h"

#include <bzlib.h>
#include <limits.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

enum { BLOCK = 16 * 1024 };

/* A compressor or a decompressor. */
typedef struct {
    AwObject base;
    bz_stream stream;
    AwBuffer waiting; /* of a decompressor: what was not taken yet */
    AwValue unused;   /* of a decompressor: the bytes behind the end */
    bool alive, decompresses, ended, needs_input;
} Stream;

extern AwType aw_bz2_compressor_type, aw_bz2_decompressor_type;

static Stream *as_stream(AwValue v)
{
    return (Stream *)aw_as_object(v);
}

static void stream_traverse(AwHeap *heap, AwObject *o)
{
    aw_heap_mark(heap, ((Stream *)o)->unused);
}

static void stream_finalize(AwVM *vm, AwObject *o)
{
    (void)vm;
    Stream *self = (Stream *)o;
    if (self->alive)
        (self->decompresses ? BZ2_bzDecompressEnd : BZ2_bzCompressEnd)(&self->stream);
    aw_buffer_deinit(&self->waiting);
}

static bool check(AwVM *vm, int code)
{
    switch (code) {
    case BZ_OK:
    case BZ_RUN_OK:
    case BZ_FLUSH_OK:
    case BZ_FINISH_OK:
    case BZ_STREAM_END: return true;
    case BZ_MEM_ERROR: return aw_raise_memory(vm);
    case BZ_DATA_ERROR:
    case BZ_DATA_ERROR_MAGIC: return aw_raise(vm, &aw_os_error_type, "Invalid data stream");
    case BZ_UNEXPECTED_EOF:
        return aw_raise(vm, &aw_eof_error_type,
                        "Compressed file ended before the logical end-of-stream was detected");
    default: return aw_raise(vm, &aw_os_error_type, "Unrecognized error from libbzip2: %d", code);
    }
}

static unsigned piece(size_t size)
{
    return size > UINT_MAX ? UINT_MAX : (unsigned)size;
}

static Stream *new_stream(AwVM *vm, AwValue class, bool decompresses)
{
    AwValue empty = aw_bytes_new(vm, "", 0);
    Stream *self = empty ? aw_object_new(vm, aw_as_type(class)) : NULL;
    if (!self)
        return NULL;
    self->unused = empty;
    self->decompresses = decompresses;
    self->needs_input = true;
    return self;
}

/* ---- the compressor ---- */

/* args: cls, compresslevel */
static AwStatus compressor_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t level = 9;
    if (args[1] && !aw_to_int64(vm, args[1], &level))
        return AW_RAISED;
    if (level < 1 || level > 9)
        return aw_raise_value(vm, "compresslevel must be between 1 and 9");
    Stream *self = new_stream(vm, args[0], false);
    if (!self || !check(vm, BZ2_bzCompressInit(&self->stream, (int)level, 0, 0)))
        return AW_RAISED;
    self->alive = true;
    *out = aw_from_object(self);
    return AW_OK;
}

/* Compresses all of data, or finishes the stream. */
static AwStatus run_compressor(AwVM *vm, Stream *self, const char *data, size_t size, int action,
                               AwValue *out)
{
    AwBuffer packed = {0};
    int code = BZ_OK;
    bool more = size > 0 || action == BZ_FINISH;
    while (more) {
        unsigned given = piece(size);
        self->stream.next_in = (char *)(uintptr_t)data;
        self->stream.avail_in = given;
        self->stream.next_out = aw_buffer_reserve(&packed, BLOCK);
        self->stream.avail_out = BLOCK;
        code = BZ2_bzCompress(&self->stream, action);
        data += given - self->stream.avail_in;
        size -= given - self->stream.avail_in;
        packed.length += BLOCK - self->stream.avail_out;
        more = code >= 0 && (action == BZ_FINISH ? code != BZ_STREAM_END : size > 0);
    }
    if (check(vm, code))
        return STATUS((*out = aw_bytes_take(vm, &packed)));
    aw_buffer_deinit(&packed);
    return AW_RAISED;
}

static AwStatus compress(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *data;
    size_t size;
    if (!aw_bytes_need(vm, args[1], &data, &size))
        return AW_RAISED;
    if (as_stream(args[0])->ended)
        return aw_raise_value(vm, "Compressor has been flushed");
    return run_compressor(vm, as_stream(args[0]), data, size, BZ_RUN, out);
}

static AwStatus flush(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Stream *self = as_stream(args[0]);
    if (self->ended)
        return aw_raise_value(vm, "Repeated call to flush()");
    self->ended = true;
    return run_compressor(vm, self, "", 0, BZ_FINISH, out);
}

/* ---- the decompressor ---- */

static AwStatus decompressor_new(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Stream *self = new_stream(vm, args[0], true);
    if (!self || !check(vm, BZ2_bzDecompressInit(&self->stream, 0, 0)))
        return AW_RAISED;
    self->alive = true;
    *out = aw_from_object(self);
    return AW_OK;
}

/* Takes from `waiting` until it is empty and nothing more comes out, or `limit` bytes came out (less than 0: any number). */
static int unpack(Stream *self, int64_t limit, AwBuffer *plain)
{
    const char *data = self->waiting.data;
    size_t size = self->waiting.length;
    int code = BZ_OK;
    bool more = true;
    while (more) {
        unsigned given = piece(size), room = BLOCK;
        if (limit >= 0 && (size_t)limit - plain->length < room)
            room = (unsigned)((size_t)limit - plain->length);
        self->stream.next_in = (char *)(uintptr_t)data;
        self->stream.avail_in = given;
        self->stream.next_out = aw_buffer_reserve(plain, BLOCK);
        self->stream.avail_out = room;
        code = BZ2_bzDecompress(&self->stream);
        data += given - self->stream.avail_in;
        size -= given - self->stream.avail_in;
        plain->length += room - self->stream.avail_out;
        bool full = limit >= 0 && plain->length >= (size_t)limit;
        more = code == BZ_OK && !full && (size > 0 || self->stream.avail_out == 0);
    }
    size_t taken = self->waiting.length - size;
    if (taken)
        memmove(self->waiting.data, self->waiting.data + taken, size);
    self->waiting.length = size;
    return code;
}

/* args: self, data, max_length */
static AwStatus decompress(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Stream *self = as_stream(args[0]);
    const char *data;
    size_t size;
    int64_t limit = -1;
    AwBuffer plain = {0};
    if (!aw_bytes_need(vm, args[1], &data, &size) || (args[2] && !aw_to_int64(vm, args[2], &limit)))
        return AW_RAISED;
    if (self->ended)
        return aw_raise(vm, &aw_eof_error_type, "End of stream already reached");
    aw_buffer_append(&self->waiting, data, size);
    int code = unpack(self, limit, &plain);
    if (!check(vm, code)) {
        self->waiting.length = 0;
        aw_buffer_deinit(&plain);
        return AW_RAISED;
    }
    self->ended = code == BZ_STREAM_END;
    self->needs_input = !self->ended && self->waiting.length == 0;
    if (self->ended && !(self->unused = aw_bytes_take(vm, &self->waiting)))
        return AW_RAISED;
    return STATUS((*out = aw_bytes_take(vm, &plain)));
}

static AwStatus get_eof(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(as_stream(args[0])->ended);
    return AW_OK;
}

static AwStatus get_needs_input(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(as_stream(args[0])->needs_input);
    return AW_OK;
}

static AwStatus get_unused_data(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = as_stream(args[0])->unused;
    return AW_OK;
}

static const AwNativeDef compressor_methods[] = {
    {"__new__(cls, compresslevel=9, /)", compressor_new, AW_STATIC, "Makes a compressor."},
    {"compress(self, data, /)", compress, 0, "Takes data; gives what is ready of the stream."},
    {"flush(self, /)", flush, 0, "Ends the stream; gives what was held back."},
    {0},
};

static const AwNativeDef decompressor_methods[] = {
    {"__new__(cls, /)", decompressor_new, AW_STATIC, "Makes a decompressor."},
    {"decompress(self, /, data, max_length=-1)", decompress, 0,
     "Takes more of the stream; gives the data in it, at most max_length bytes."},
    {"eof", get_eof, AW_GETTER | AW_MEMBER, "Whether the end of the stream was seen."},
    {"needs_input", get_needs_input, AW_GETTER | AW_MEMBER,
     "Whether nothing more comes without more data."},
    {"unused_data", get_unused_data, AW_GETTER | AW_MEMBER, "What came behind the end."},
    {0},
};

AwType aw_bz2_compressor_type = {
    AW_TYPE_HEADER(bz2_compressor), .name = "BZ2Compressor",     .module = "_bz2",
    .base_type = &aw_object_type,   .flags = AW_TYPE_FINALIZE,   .size = sizeof(Stream),
    .methods = compressor_methods,  .traverse = stream_traverse, .finalize = stream_finalize};

AwType aw_bz2_decompressor_type = {
    AW_TYPE_HEADER(bz2_decompressor), .name = "BZ2Decompressor",   .module = "_bz2",
    .base_type = &aw_object_type,     .flags = AW_TYPE_FINALIZE,   .size = sizeof(Stream),
    .methods = decompressor_methods,  .traverse = stream_traverse, .finalize = stream_finalize};

static const AwNativeDef functions[] = {{0}};

static bool fill(AwVM *vm, AwModule *module)
{
    return aw_module_set(vm, module, "BZ2Compressor", aw_from_object(&aw_bz2_compressor_type)) &&
           aw_module_set(vm, module, "BZ2Decompressor", aw_from_object(&aw_bz2_decompressor_type));
}

const AwModuleDef aw__bz2_module = {"_bz2", "Compressing by libbz2.", functions, fill};
