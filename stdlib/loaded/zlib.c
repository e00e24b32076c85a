/* zlib.c: module _zlib: compressing by zlib. A shared object of its own, loaded at its first import.
 *
 * zlib counts bytes in an unsigned int: what is longer goes through it in pieces.
 */
#include "vm/engine/engine.h"
#include "vm/objects/bytes.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

#include <limits.h>
#include <zlib.h>

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

enum {
    BLOCK = 16 * 1024,
    DEF_MEM_LEVEL = 8, /* zlib's own choice, which its header does not tell */
};

/* zlib.error, a class of the language. */
static bool raise_text(AwVM *vm, AwValue text)
{
    AwValue class, exception;
    return text && aw_library_function(vm, "zlib", "error", &class) &&
           aw_call(vm, class, &text, 1, &exception) && aw_raise_exception(vm, exception);
}

/* What zlib says about a failure, or what is known of it where zlib says nothing. */
static bool failed(AwVM *vm, const z_stream *stream, int code, const char *doing)
{
    const char *why = code == Z_VERSION_ERROR ? "library version mismatch" : stream->msg;
    if (!why && code == Z_BUF_ERROR)
        why = "incomplete or truncated stream";
    if (!why && code == Z_STREAM_ERROR)
        why = "inconsistent stream state";
    if (!why && code == Z_DATA_ERROR)
        why = "invalid input data";
    return raise_text(vm, why ? aw_str_format(vm, "Error %d %s: %s", code, doing, why)
                              : aw_str_format(vm, "Error %d %s", code, doing));
}

static bool int_argument(AwVM *vm, AwValue v, int fallback, int *out)
{
    int64_t n = fallback;
    if (v && !aw_to_int64(vm, v, &n))
        return aw_catch(vm, &aw_overflow_error_type) &&
               aw_raise(vm, &aw_overflow_error_type, "Python int too large to convert to C int");
    *out = (int)n;
    if (n > INT_MAX)
        return aw_raise(vm, &aw_overflow_error_type, "signed integer is greater than maximum");
    return n >= INT_MIN ||
           aw_raise(vm, &aw_overflow_error_type, "signed integer is less than minimum");
}

/* ---- running a stream over bytes ---- */

typedef struct {
    z_stream *stream;
    int (*step)(z_stream *stream, int flush); /* deflate or inflate */
    const char *data;                         /* what was not yet taken */
    size_t size;
    size_t limit; /* of what comes out; 0: none */
    AwBuffer out;
    int code;
} Run;

static void next_piece(Run *run)
{
    run->stream->next_in = (Bytef *)(uintptr_t)run->data;
    run->stream->avail_in = run->size > UINT_MAX ? UINT_MAX : (uInt)run->size;
}

/* Goes on until all is taken and nothing more comes out, the stream is at its end, `limit` bytes came out, or it fails. */
static void run_stream(Run *run, int flush)
{
    z_stream *stream = run->stream;
    for (;;) {
        next_piece(run);
        uInt before = stream->avail_in, room = BLOCK;
        if (run->limit && run->limit - run->out.length < room)
            room = (uInt)(run->limit - run->out.length);
        stream->next_out = (Bytef *)aw_buffer_reserve(&run->out, BLOCK);
        stream->avail_out = room;
        run->code = run->step(stream, before == run->size ? flush : Z_NO_FLUSH);
        uInt taken = before - stream->avail_in;
        run->data += taken;
        run->size -= taken;
        run->out.length += room - stream->avail_out;
        bool full = stream->avail_out == 0;
        if (run->code != Z_OK && !(run->code == Z_BUF_ERROR && run->size && taken))
            return;
        if (run->limit ? run->out.length >= run->limit || (run->size == 0 && !full)
                       : run->size == 0 && !full)
            return;
    }
}

/* ---- all at once ---- */

static AwStatus compress_all(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    z_stream stream = {0};
    Run run = {.stream = &stream, .step = deflate};
    int level, bits;
    if (!aw_bytes_need(vm, args[0], &run.data, &run.size) ||
        !int_argument(vm, args[1], Z_DEFAULT_COMPRESSION, &level) ||
        !int_argument(vm, args[2], MAX_WBITS, &bits))
        return AW_RAISED;
    int code = deflateInit2(&stream, level, Z_DEFLATED, bits, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY);
    if (code == Z_MEM_ERROR)
        return aw_raise_memory(vm);
    if (code == Z_STREAM_ERROR)
        return raise_text(vm, aw_str_from(vm, "Bad compression level"));
    if (code != Z_OK)
        return failed(vm, &stream, code, "while compressing data");
    run_stream(&run, Z_FINISH);
    deflateEnd(&stream);
    if (run.code != Z_STREAM_END) {
        aw_buffer_deinit(&run.out);
        return failed(vm, &stream, run.code, "while compressing data");
    }
    return STATUS((*out = aw_bytes_take(vm, &run.out)));
}

static AwStatus decompress_all(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    z_stream stream = {0};
    Run run = {.stream = &stream, .step = inflate};
    int64_t room = BLOCK;
    int bits;
    if (!aw_bytes_need(vm, args[0], &run.data, &run.size) ||
        !int_argument(vm, args[1], MAX_WBITS, &bits) ||
        (args[2] && !aw_to_int64(vm, args[2], &room)))
        return AW_RAISED;
    if (room < 0)
        return aw_raise_value(vm, "bufsize must be non-negative");
    int code = inflateInit2(&stream, bits);
    if (code == Z_MEM_ERROR)
        return aw_raise_memory(vm);
    if (code != Z_OK)
        return failed(vm, &stream, code, "while preparing to decompress data");
    run_stream(&run, Z_SYNC_FLUSH);
    if (run.code == Z_OK) /* all was taken, but the end did not come */
        run.code = Z_BUF_ERROR;
    inflateEnd(&stream);
    if (run.code != Z_STREAM_END) {
        aw_buffer_deinit(&run.out);
        return failed(vm, &stream, run.code, "while decompressing data");
    }
    return STATUS((*out = aw_bytes_take(vm, &run.out)));
}

/* ---- step by step ---- */

/* A compressor or a decompressor. */
typedef struct {
    AwObject base;
    z_stream stream;
    AwValue dictionary;              /* bytes of a decompressor, or AW_UNSET */
    AwValue unused, tail;            /* of a decompressor: bytes */
    bool alive, decompresses, ended; /* alive: the stream has memory of its own */
} Stream;

extern AwType aw_compress_type, aw_decompress_type;

static Stream *as_stream(AwValue v)
{
    return (Stream *)aw_as_object(v);
}

static void stream_traverse(AwHeap *heap, AwObject *o)
{
    Stream *self = (Stream *)o;
    aw_heap_mark(heap, self->dictionary);
    aw_heap_mark(heap, self->unused);
    aw_heap_mark(heap, self->tail);
}

static void end_stream(Stream *self)
{
    if (self->alive)
        (self->decompresses ? inflateEnd : deflateEnd)(&self->stream);
    self->alive = false;
}

static void stream_finalize(AwVM *vm, AwObject *o)
{
    (void)vm;
    end_stream((Stream *)o);
}

static Stream *new_stream(AwVM *vm, bool decompresses)
{
    AwValue empty = aw_bytes_new(vm, "", 0);
    Stream *self =
        empty ? aw_object_new(vm, decompresses ? &aw_decompress_type : &aw_compress_type) : NULL;
    if (!self)
        return NULL;
    self->decompresses = decompresses;
    self->unused = self->tail = empty;
    return self;
}

/* args: level, method, wbits, memLevel, strategy, zdict */
static AwStatus new_compressor(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    static const int defaults[] = {Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS, DEF_MEM_LEVEL,
                                   Z_DEFAULT_STRATEGY};
    int numbers[5];
    const char *words = NULL;
    size_t size = 0;
    for (int i = 0; i < 5; i++)
        if (!int_argument(vm, args[i], defaults[i], &numbers[i]))
            return AW_RAISED;
    if (args[5] && args[5] != AW_NONE && !aw_bytes_need(vm, args[5], &words, &size))
        return AW_RAISED;
    Stream *self = new_stream(vm, false);
    if (!self)
        return AW_RAISED;
    int code =
        deflateInit2(&self->stream, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    self->alive = code == Z_OK;
    if (code == Z_MEM_ERROR)
        return aw_raise_memory(vm);
    if (code == Z_STREAM_ERROR)
        return aw_raise_value(vm, "Invalid initialization option");
    if (code != Z_OK)
        return failed(vm, &self->stream, code, "while creating compression object");
    if (words && deflateSetDictionary(&self->stream, (const Bytef *)words, (uInt)size) != Z_OK)
        return aw_raise_value(vm, "Invalid dictionary");
    *out = aw_from_object(self);
    return AW_OK;
}

static bool set_dictionary(AwVM *vm, Stream *self)
{
    const char *words;
    size_t size;
    if (!aw_bytes_need(vm, self->dictionary, &words, &size))
        return false;
    int code = inflateSetDictionary(&self->stream, (const Bytef *)words, (uInt)size);
    return code == Z_OK || failed(vm, &self->stream, code, "while setting zdict");
}

/* args: wbits, zdict */
static AwStatus new_decompressor(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int bits;
    const char *words;
    size_t size;
    if (!int_argument(vm, args[0], MAX_WBITS, &bits))
        return AW_RAISED;
    if (args[1] && !aw_bytes_view(args[1], &words, &size))
        return aw_raise_type(vm, "zdict argument must support the buffer protocol");
    Stream *self = new_stream(vm, true);
    if (!self)
        return AW_RAISED;
    self->dictionary = args[1];
    int code = inflateInit2(&self->stream, bits);
    self->alive = code == Z_OK;
    if (code == Z_MEM_ERROR)
        return aw_raise_memory(vm);
    if (code == Z_STREAM_ERROR)
        return aw_raise_value(vm, "Invalid initialization option");
    if (code != Z_OK)
        return failed(vm, &self->stream, code, "while creating decompression object");
    *out = aw_from_object(self);
    return STATUS(!self->dictionary || bits >= 0 || set_dictionary(vm, self));
}

static AwStatus stream_compress(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Stream *self = as_stream(args[0]);
    Run run = {.stream = &self->stream, .step = deflate};
    if (!aw_bytes_need(vm, args[1], &run.data, &run.size))
        return AW_RAISED;
    run_stream(&run, Z_NO_FLUSH);
    if (run.code != Z_OK && run.code != Z_BUF_ERROR) {
        aw_buffer_deinit(&run.out);
        return failed(vm, &self->stream, run.code, "while compressing data");
    }
    return STATUS((*out = aw_bytes_take(vm, &run.out)));
}

static AwStatus compress_flush(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Stream *self = as_stream(args[0]);
    Run run = {.stream = &self->stream, .step = deflate};
    int mode;
    if (!int_argument(vm, args[1], Z_FINISH, &mode))
        return AW_RAISED;
    if (mode == Z_NO_FLUSH)
        return STATUS((*out = aw_bytes_new(vm, "", 0)));
    run_stream(&run, mode);
    if (run.code == Z_STREAM_END && mode == Z_FINISH) {
        end_stream(self);
    } else if (run.code != Z_OK && run.code != Z_BUF_ERROR) {
        aw_buffer_deinit(&run.out);
        return failed(vm, &self->stream, run.code, "while flushing");
    }
    return STATUS((*out = aw_bytes_take(vm, &run.out)));
}

/* What was not taken is `unused_data` behind the end of the stream, else `unconsumed_tail`; a tail that there was is in
 * any case replaced by it. */
static bool keep_rest(AwVM *vm, Stream *self, const Run *run)
{
    bool ended = run->code == Z_STREAM_END;
    bool had_tail = aw_as_bytes(self->tail)->size > 0;
    AwBytes *before = aw_as_bytes(self->unused);
    if (ended && run->size) {
        AwBytes *joined = aw_bytes_with_room(vm, before->size + run->size);
        if (!joined)
            return false;
        memcpy(joined->data, before->data, before->size);
        memcpy(joined->data + before->size, run->data, run->size);
        self->unused = aw_from_object(joined);
    }
    if (had_tail || (!ended && run->size))
        self->tail = aw_bytes_new(vm, run->data, run->size);
    return self->tail != AW_UNSET;
}

static bool inflate_all(AwVM *vm, Stream *self, Run *run, int flush)
{
    run_stream(run, flush);
    while (run->code == Z_NEED_DICT && self->dictionary) {
        if (!set_dictionary(vm, self))
            return false;
        run_stream(run, flush);
    }
    return keep_rest(vm, self, run);
}

static AwStatus stream_decompress(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Stream *self = as_stream(args[0]);
    Run run = {.stream = &self->stream, .step = inflate};
    int64_t limit = 0;
    if (!aw_bytes_need(vm, args[1], &run.data, &run.size) ||
        (args[2] && !aw_to_int64(vm, args[2], &limit)))
        return AW_RAISED;
    if (limit < 0)
        return aw_raise_value(vm, "max_length must be non-negative");
    run.limit = (size_t)limit;
    if (!inflate_all(vm, self, &run, Z_SYNC_FLUSH)) {
        aw_buffer_deinit(&run.out);
        return AW_RAISED;
    }
    if (run.code == Z_STREAM_END) {
        self->ended = true;
    } else if (run.code != Z_OK && run.code != Z_BUF_ERROR) {
        aw_buffer_deinit(&run.out);
        return failed(vm, &self->stream, run.code, "while decompressing data");
    }
    return STATUS((*out = aw_bytes_take(vm, &run.out)));
}

static AwStatus decompress_flush(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Stream *self = as_stream(args[0]);
    Run run = {.stream = &self->stream, .step = inflate};
    int64_t length = BLOCK;
    if (args[1] && !aw_to_int64(vm, args[1], &length))
        return AW_RAISED;
    if (length <= 0)
        return aw_raise_value(vm, "length must be greater than zero");
    AwValue tail = self->tail; /* stays alive in `out` while it is read */
    *out = tail;
    run.data = aw_as_bytes(tail)->data;
    run.size = aw_as_bytes(tail)->size;
    if (!inflate_all(vm, self, &run, Z_FINISH)) {
        aw_buffer_deinit(&run.out);
        return AW_RAISED;
    }
    if (run.code == Z_STREAM_END) {
        self->ended = true;
        end_stream(self);
    }
    return STATUS((*out = aw_bytes_take(vm, &run.out)));
}

static AwStatus stream_copy(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Stream *self = as_stream(args[0]), *copy = new_stream(vm, self->decompresses);
    if (!copy)
        return AW_RAISED;
    int code = self->decompresses ? inflateCopy(&copy->stream, &self->stream)
                                  : deflateCopy(&copy->stream, &self->stream);
    copy->alive = code == Z_OK;
    if (code == Z_MEM_ERROR)
        return aw_raise_memory(vm);
    if (code == Z_STREAM_ERROR)
        return aw_raise_value(vm, "Inconsistent stream state");
    if (code != Z_OK)
        return failed(vm, &self->stream, code,
                      self->decompresses ? "while copying decompression object"
                                         : "while copying compression object");
    copy->dictionary = self->dictionary;
    copy->unused = self->unused;
    copy->tail = self->tail;
    copy->ended = self->ended;
    *out = aw_from_object(copy);
    return AW_OK;
}

#define ATTRIBUTE(name, expression)                                                                \
    static AwStatus get_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)                    \
    {                                                                                              \
        (void)vm, (void)argc;                                                                      \
        *out = (expression);                                                                       \
        return AW_OK;                                                                              \
    }

ATTRIBUTE(unused_data, as_stream(args[0])->unused)
ATTRIBUTE(unconsumed_tail, as_stream(args[0])->tail)
ATTRIBUTE(eof, aw_from_bool(as_stream(args[0])->ended))

#define COPY_ROWS                                                                                  \
    {"copy(self, /)", stream_copy, 0, "Another that goes on from here."},                          \
        {"__copy__(self, /)", stream_copy, 0, "Another that goes on from here."},                  \
    {                                                                                              \
        "__deepcopy__(self, memo, /)", stream_copy, 0, "Another that goes on from here."           \
    }

static const AwNativeDef compress_methods[] = {
    {"compress(self, data, /)", stream_compress, 0,
     "Takes data; gives what is ready of the stream."},
    {"flush(self, mode=zlib.Z_FINISH, /)", compress_flush, 0, "Gives what is held back."},
    COPY_ROWS,
    {0},
};

static const AwNativeDef decompress_methods[] = {
    {"decompress(self, data, /, max_length=0)", stream_decompress, 0,
     "Takes more of the stream; gives the data in it, at most max_length bytes."},
    {"flush(self, length=zlib.DEF_BUF_SIZE, /)", decompress_flush, 0, "Gives what is held back."},
    {"unused_data", get_unused_data, AW_GETTER | AW_MEMBER, "What came behind the end."},
    {"unconsumed_tail", get_unconsumed_tail, AW_GETTER | AW_MEMBER,
     "What was not taken because of max_length."},
    {"eof", get_eof, AW_GETTER | AW_MEMBER, "Whether the end of the stream was seen."},
    COPY_ROWS,
    {0},
};

AwType aw_compress_type = {AW_TYPE_HEADER(compress),
                           .name = "Compress",
                           .module = "zlib",
                           .base_type = &aw_object_type,
                           .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE | AW_TYPE_FINALIZE,
                           .size = sizeof(Stream),
                           .methods = compress_methods,
                           .traverse = stream_traverse,
                           .finalize = stream_finalize};

AwType aw_decompress_type = {AW_TYPE_HEADER(decompress),
                             .name = "Decompress",
                             .module = "zlib",
                             .base_type = &aw_object_type,
                             .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE | AW_TYPE_FINALIZE,
                             .size = sizeof(Stream),
                             .methods = decompress_methods,
                             .traverse = stream_traverse,
                             .finalize = stream_finalize};

/* ---- checksums ---- */

/* The low 32 bits of an integer of any size. */
static bool start_value(AwVM *vm, AwValue v, uint32_t fallback, uint32_t *out)
{
    AwValue index, low;
    *out = fallback;
    if (!v)
        return true;
    if (!aw_to_index(vm, v, &index) ||
        !aw_int_binary(vm, AW_BIN_AND, index, aw_from_int(UINT32_MAX), &low))
        return false;
    *out = (uint32_t)aw_as_int(low);
    return true;
}

static AwStatus checksum(AwVM *vm, AwValue *args, uint32_t start,
                         uLong (*step)(uLong value, const Bytef *data, z_size_t size), AwValue *out)
{
    const char *data;
    size_t size;
    uint32_t value;
    if (!aw_bytes_need(vm, args[0], &data, &size) || !start_value(vm, args[1], start, &value))
        return AW_RAISED;
    *out = aw_from_int((int64_t)(uint32_t)step(value, (const Bytef *)data, size));
    return AW_OK;
}

static AwStatus get_adler32(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return checksum(vm, args, 1, adler32_z, out);
}

static AwStatus get_crc32(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return checksum(vm, args, 0, crc32_z, out);
}

/* ---- the module ---- */

static const AwNativeDef functions[] = {
    {"adler32(data, value=1, /)", get_adler32, 0, "The Adler-32 checksum of data."},
    {"compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS)", compress_all, 0,
     "The data, compressed."},
    {"compressobj(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, "
     "memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None)",
     new_compressor, 0, "A compressor for data that comes in pieces."},
    {"crc32(data, value=0, /)", get_crc32, 0, "The CRC-32 checksum of data."},
    {"decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE)", decompress_all, 0,
     "What was compressed."},
    {"decompressobj(wbits=MAX_WBITS, zdict=b'')", new_decompressor, 0,
     "A decompressor for a stream that comes in pieces."},
    {0},
};

#define N(name) {#name, name},
static const struct {
    const char *name;
    int value;
} numbers[] = {N(MAX_WBITS) N(Z_NO_COMPRESSION) N(Z_BEST_SPEED) N(Z_BEST_COMPRESSION)
                   N(Z_DEFAULT_COMPRESSION) N(Z_FILTERED) N(Z_HUFFMAN_ONLY) N(Z_RLE) N(Z_FIXED)
                       N(Z_DEFAULT_STRATEGY) N(Z_NO_FLUSH) N(Z_PARTIAL_FLUSH) N(Z_SYNC_FLUSH)
                           N(Z_FULL_FLUSH) N(Z_FINISH) N(Z_BLOCK)
                               N(Z_TREES){"DEFLATED", Z_DEFLATED},
               {"DEF_BUF_SIZE", BLOCK},
               {"DEF_MEM_LEVEL", DEF_MEM_LEVEL}};

static bool fill(AwVM *vm, AwModule *module)
{
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (!aw_module_set(vm, module, numbers[i].name, aw_int_new(vm, numbers[i].value)))
            return false;
    AwValue built = aw_str_from(vm, ZLIB_VERSION), running = aw_str_from(vm, zlibVersion());
    return built && running && aw_module_set(vm, module, "ZLIB_VERSION", built) &&
           aw_module_set(vm, module, "ZLIB_RUNTIME_VERSION", running);
}

const AwModuleDef aw__zlib_module = {"_zlib", "Compressing by zlib.", functions, fill};
