/* mmap.c: mappings of files into memory (module _mmap): what module mmap and shared memory between processes are made of.
 *
 * A mapping shows its memory to memoryviews, and that is how Aw code (stdlib/mmap.aw) reads and writes it. */
#include "vm/objects/bytes.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/type.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

typedef struct {
    AwObject base;
    AwValue *attrs; /* of subclasses */
    char *data;     /* NULL: closed */
    size_t size;
    bool readonly;
    uint32_t exports; /* memoryviews that look into it */
} Mapping;

static Mapping *as_mapping(AwValue v)
{
    return (Mapping *)aw_as_object(v);
}

static void mapping_finalize(AwVM *vm, AwObject *o)
{
    (void)vm;
    Mapping *self = (Mapping *)o;
    if (self->data)
        munmap(self->data, self->size);
}

static bool mapping_expose(AwValue v, AwExposed *out)
{
    Mapping *self = as_mapping(v);
    *out = (AwExposed){self->data, self->size, 'B', 1, self->readonly, &self->exports};
    return self->data != NULL;
}

static AwStatus mapping_make(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = aw_from_object(aw_object_new(vm, aw_as_type(args[0])));
    return *out ? AW_OK : AW_RAISED;
}

/* args: self, fd, size, flags, prot, offset */
static AwStatus map(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Mapping *self = as_mapping(args[0]);
    int64_t numbers[5];
    for (int i = 0; i < 5; i++)
        if (!aw_to_int64(vm, args[i + 1], &numbers[i]))
            return AW_RAISED;
    *out = AW_NONE;
    if (self->data)
        return aw_raise_value(vm, "it is mapped already");
    void *data = mmap(NULL, (size_t)numbers[1], (int)numbers[3], (int)numbers[2], (int)numbers[0],
                      (off_t)numbers[4]);
    if (data == MAP_FAILED) {
        aw_raise_errno(vm, errno, AW_UNSET);
        return AW_RAISED;
    }
    self->data = data;
    self->size = (size_t)numbers[1];
    self->readonly = !(numbers[3] & PROT_WRITE);
    return AW_OK;
}

static bool settle(AwVM *vm, Mapping *self, const char *text)
{
    aw_memory_settle(vm, &self->exports);
    return !self->exports || aw_raise(vm, &aw_buffer_error_type, "%s", text);
}

static AwStatus unmap(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Mapping *self = as_mapping(args[0]);
    *out = AW_NONE;
    if (!self->data)
        return AW_OK;
    if (!settle(vm, self, "cannot close exported pointers exist"))
        return AW_RAISED;
    munmap(self->data, self->size);
    self->data = NULL;
    self->size = 0;
    return AW_OK;
}

/* args: self, size */
static AwStatus remap(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Mapping *self = as_mapping(args[0]);
    int64_t size;
    *out = AW_NONE;
    if (!self->data || !aw_to_int64(vm, args[1], &size) ||
        !settle(vm, self, "mmap can't resize with extant buffers exported."))
        return AW_RAISED;
    void *data = mremap(self->data, self->size, (size_t)size, MREMAP_MAYMOVE);
    if (data == MAP_FAILED) {
        aw_raise_errno(vm, errno, AW_UNSET);
        return AW_RAISED;
    }
    self->data = data;
    self->size = (size_t)size;
    return AW_OK;
}

/* A part of a mapping: args[1] where, args[2] how much; Aw code has checked them. */
static bool part(AwVM *vm, AwValue *args, char **data, size_t *size)
{
    const Mapping *self = as_mapping(args[0]);
    int64_t start, length;
    if (!aw_to_int64(vm, args[1], &start) || !aw_to_int64(vm, args[2], &length))
        return false;
    if (!self->data || start < 0 || length < 0 || (size_t)start > self->size ||
        (size_t)length > self->size - (size_t)start)
        return aw_raise_value(vm, "not a part of the mapping");
    *data = self->data + start;
    *size = (size_t)length;
    return true;
}

static AwStatus sync_part(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    char *data;
    size_t size;
    *out = AW_NONE;
    if (!part(vm, args, &data, &size))
        return AW_RAISED;
    if (msync(data, size, MS_SYNC) == 0)
        return AW_OK;
    aw_raise_errno(vm, errno, AW_UNSET);
    return AW_RAISED;
}

/* args: self, start, length, advice */
static AwStatus advise_part(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    char *data;
    size_t size;
    int64_t advice;
    *out = AW_NONE;
    if (!part(vm, args, &data, &size) || !aw_to_int64(vm, args[3], &advice))
        return AW_RAISED;
    if (madvise(data, size, (int)advice) == 0)
        return AW_OK;
    aw_raise_errno(vm, errno, AW_UNSET);
    return AW_RAISED;
}

/* args: self, start, length, where it goes */
static AwStatus move_part(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue there[3] = {args[0], args[3], args[2]};
    char *from, *to;
    size_t size;
    *out = AW_NONE;
    if (!part(vm, args, &from, &size) || !part(vm, there, &to, &size))
        return AW_RAISED;
    memmove(to, from, size);
    return AW_OK;
}

static AwStatus find_bytes(AwVM *vm, AwValue *args, bool last, AwValue *out)
{
    char *data;
    const char *wanted;
    size_t size, length;
    AwValue given[3] = {args[0], args[2], args[3]};
    if (!part(vm, given, &data, &size) || !aw_bytes_need(vm, args[1], &wanted, &length))
        return AW_RAISED;
    *out = aw_from_int(-1);
    for (size_t i = 0; length <= size && i <= size - length; i++) {
        size_t at = last ? size - length - i : i;
        if (memcmp(data + at, wanted, length) == 0) {
            int64_t start = aw_as_int(args[2]);
            *out = aw_from_int(start + (int64_t)at);
            break;
        }
    }
    return AW_OK;
}

/* args: self, bytes, start, length */
static AwStatus find_first(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return find_bytes(vm, args, false, out);
}

static AwStatus find_last(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return find_bytes(vm, args, true, out);
}

static AwStatus is_mapped(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_bool(as_mapping(args[0])->data != NULL);
    return AW_OK;
}

static AwStatus mapped_size(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_int((int64_t)as_mapping(args[0])->size);
    return AW_OK;
}

static const AwNativeDef mapping_methods[] = {
    {"__new__(cls, /, *args, **kwargs)", mapping_make, AW_STATIC, "A mapping of nothing yet."},
    {"_map(self, fd, size, flags, prot, offset, /)", map, 0, "Maps a part of a file."},
    {"_unmap(self, /)", unmap, 0, "Ends that."},
    {"_remap(self, size, /)", remap, 0, "Makes it larger or smaller; it may move."},
    {"_sync(self, start, length, /)", sync_part, 0, "Waits until a part is in the file."},
    {"_advise(self, start, length, advice, /)", advise_part, 0, "Says how a part will be used."},
    {"_move(self, start, length, to, /)", move_part, 0, "Copies a part within it."},
    {"_find(self, sub, start, length, /)", find_first, 0, "Where bytes first stand; -1: nowhere."},
    {"_rfind(self, sub, start, length, /)", find_last, 0, "Where they last stand."},
    {"_mapped", is_mapped, AW_GETTER, "Whether it is a mapping of something."},
    {"_size", mapped_size, AW_GETTER, "Its size in bytes."},
    {0}};

AwType aw_mapping_type = {AW_TYPE_HEADER(mapping),
                          .name = "Mapping",
                          .module = "_mmap",
                          .base_type = &aw_object_type,
                          .size = sizeof(Mapping),
                          .attrs_offset = offsetof(Mapping, attrs),
                          .flags = AW_TYPE_HAS_ATTRS | AW_TYPE_HAS_DICT | AW_TYPE_FINALIZE,
                          .methods = mapping_methods,
                          .finalize = mapping_finalize,
                          .expose = mapping_expose};

static bool fill(AwVM *vm, AwModule *module)
{
#define NUMBER(name)                                                                               \
    {                                                                                              \
#name, name                                                                                \
    }
    static const struct {
        const char *name;
        int value;
    } numbers[] = {NUMBER(MAP_SHARED),      NUMBER(MAP_PRIVATE),      NUMBER(MAP_ANON),
                   NUMBER(MAP_ANONYMOUS),   NUMBER(MAP_DENYWRITE),    NUMBER(MAP_EXECUTABLE),
                   NUMBER(MAP_NORESERVE),   NUMBER(MAP_POPULATE),     NUMBER(MAP_STACK),
                   NUMBER(PROT_READ),       NUMBER(PROT_WRITE),       NUMBER(PROT_EXEC),
                   NUMBER(MADV_NORMAL),     NUMBER(MADV_RANDOM),      NUMBER(MADV_SEQUENTIAL),
                   NUMBER(MADV_WILLNEED),   NUMBER(MADV_DONTNEED),    NUMBER(MADV_REMOVE),
                   NUMBER(MADV_DONTFORK),   NUMBER(MADV_DOFORK),      NUMBER(MADV_HWPOISON),
                   NUMBER(MADV_MERGEABLE),  NUMBER(MADV_UNMERGEABLE), NUMBER(MADV_HUGEPAGE),
                   NUMBER(MADV_NOHUGEPAGE), NUMBER(MADV_DONTDUMP),    NUMBER(MADV_DODUMP),
                   NUMBER(MADV_FREE)};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (!aw_module_set(vm, module, numbers[i].name, aw_from_int(numbers[i].value)))
            return false;
    return aw_type_ready(vm, &aw_mapping_type) &&
           aw_module_set(vm, module, "Mapping", aw_from_object(&aw_mapping_type)) &&
           aw_module_set(vm, module, "PAGESIZE", aw_from_int(sysconf(_SC_PAGESIZE)));
}

static const AwNativeDef functions[] = {{0}};

const AwModuleDef aw__mmap_module = {"_mmap", "Files in memory.", functions, fill};
