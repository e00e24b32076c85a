/* dict.c: the hash table that remembers the order of insertion: look-up, insertion, removal, growth.
 *
 * `entries` is the order; `index` maps hashes to entries by open addressing, with CPython's probe sequence. A removed entry
 * keeps its cell of the index and its hash, and has key AW_UNSET. So as many cells of the index are taken as entries
 * are used, and when the newest entries are removed, their cells can be emptied again: nothing can have
 * been probed past them and be still there.
 *
 * Comparing keys may run code of the language that changes the dict: the probe then starts again.
 */
#include "vm/objects/dict_inside.h"

#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/hashing.h"

enum { MIN_LOG2_SIZE = 3, PERTURB_SHIFT = 5, EMPTY = -1 };

/* No dict has version 0, so a zeroed inline cache never fits. */
static uint64_t last_version;

void aw_dict_touch(AwDict *dict)
{
    dict->version = ++last_version;
}

/* ---- the index ---- */

static inline uint32_t index_mask(const AwDict *dict)
{
    return ((uint32_t)1 << dict->log2_size) - 1;
}

static inline int32_t index_get(const AwDict *dict, uint32_t slot)
{
    if (dict->log2_size < 8)
        return ((const int8_t *)dict->index)[slot];
    if (dict->log2_size < 16)
        return ((const int16_t *)dict->index)[slot];
    return ((const int32_t *)dict->index)[slot];
}

static inline void index_put(AwDict *dict, uint32_t slot, int32_t entry)
{
    if (dict->log2_size < 8)
        ((int8_t *)dict->index)[slot] = (int8_t)entry;
    else if (dict->log2_size < 16)
        ((int16_t *)dict->index)[slot] = (int16_t)entry;
    else
        ((int32_t *)dict->index)[slot] = entry;
}

static size_t index_bytes(uint32_t log2_size)
{
    return ((size_t)1 << log2_size) * (log2_size < 8 ? 1 : log2_size < 16 ? 2 : 4);
}

static uint32_t capacity_of(uint32_t log2_size)
{
    return (uint32_t)(((uint64_t)1 << log2_size) * 2 / 3);
}

static size_t memory_bytes(uint32_t log2_size)
{
    return capacity_of(log2_size) * sizeof(AwDictEntry) + index_bytes(log2_size);
}

/* The slots that a hash may be in, one after the other. */
typedef struct {
    uint32_t slot, mask;
    uint64_t perturb;
} Probe;

static inline Probe probe_start(const AwDict *dict, int64_t hash)
{
    uint32_t mask = index_mask(dict);
    return (Probe){(uint32_t)hash & mask, mask, (uint64_t)hash};
}

static inline void probe_on(Probe *probe)
{
    probe->perturb >>= PERTURB_SHIFT;
    probe->slot = (uint32_t)(probe->slot * 5 + probe->perturb + 1) & probe->mask;
}

static uint32_t find_empty(const AwDict *dict, int64_t hash)
{
    Probe probe = probe_start(dict, hash);
    while (index_get(dict, probe.slot) != EMPTY)
        probe_on(&probe);
    return probe.slot;
}

static uint32_t slot_of_entry(const AwDict *dict, uint32_t entry)
{
    Probe probe = probe_start(dict, dict->entries[entry].hash);
    while (index_get(dict, probe.slot) != (int32_t)entry)
        probe_on(&probe);
    return probe.slot;
}

/* ---- memory ---- */

static void set_layout(AwDict *dict, void *memory, uint32_t log2_size)
{
    dict->entries = memory;
    dict->log2_size = log2_size;
    dict->capacity = capacity_of(log2_size);
    dict->index = (char *)memory + dict->capacity * sizeof(AwDictEntry);
    memset(dict->index, 0xff, index_bytes(log2_size));
}

static void fill_index(AwDict *dict)
{
    for (uint32_t i = 0; i < dict->used; i++)
        index_put(dict, find_empty(dict, dict->entries[i].hash), (int32_t)i);
}

static void compact(AwDict *dict, const AwDictEntry *from, uint32_t used)
{
    uint32_t to = 0;
    for (uint32_t i = 0; i < used; i++)
        if (from[i].key)
            dict->entries[to++] = from[i];
    dict->used = to;
}

/* Gives the dict an index of 2^log2_size cells and takes removed entries out. */
static bool resize(AwVM *vm, AwDict *dict, uint32_t log2_size)
{
    if (log2_size > 31)
        return aw_raise_memory(vm);
    size_t old_bytes = dict->entries ? memory_bytes(dict->log2_size) : 0;
    void *memory;
    if (dict->used == dict->count) {
        memory = aw_memory_resize(vm, dict->entries, old_bytes, memory_bytes(log2_size));
        if (!memory)
            return false;
        set_layout(dict, memory, log2_size);
    } else {
        memory = aw_memory_resize(vm, NULL, 0, memory_bytes(log2_size));
        if (!memory)
            return false;
        AwDictEntry *old = dict->entries;
        set_layout(dict, memory, log2_size);
        compact(dict, old, dict->used);
        aw_memory_free(vm, old, old_bytes);
    }
    fill_index(dict);
    aw_dict_touch(dict);
    return true;
}

/* The first table of a dict that has none. */
static bool make_table(AwVM *vm, AwDict *dict)
{
    void *memory = aw_memory_new(vm, memory_bytes(MIN_LOG2_SIZE));
    if (!memory)
        return false;
    dict->entries = memory;
    dict->log2_size = MIN_LOG2_SIZE;
    dict->capacity = capacity_of(MIN_LOG2_SIZE);
    dict->index = (char *)memory + dict->capacity * sizeof(AwDictEntry);
    memset(dict->index, 0xff, (size_t)1 << MIN_LOG2_SIZE);
    return true;
}

static uint32_t log2_for(size_t size)
{
    uint32_t log2_size = MIN_LOG2_SIZE;
    while (log2_size < 32 && ((size_t)1 << log2_size) < size)
        log2_size++;
    return log2_size;
}

/* Three times what is in it, as CPython grows: twice the size, unless much was removed. */
static bool grow(AwVM *vm, AwDict *dict)
{
    return resize(vm, dict, log2_for((size_t)dict->count * 3));
}

AwDict *aw_dict_new(AwVM *vm)
{
    AwDict *dict = aw_object_new(vm, &aw_dict_type);
    if (AW_LIKELY(dict != NULL))
        aw_dict_touch(dict);
    return dict;
}

AwDict *aw_dict_new_sized(AwVM *vm, size_t expected)
{
    AwDict *dict = aw_dict_new(vm);
    if (!dict || expected == 0)
        return dict;
    if (expected <= capacity_of(MIN_LOG2_SIZE))
        return make_table(vm, dict) ? dict : NULL;
    return resize(vm, dict, log2_for(expected + (expected + 1) / 2)) ? dict : NULL;
}

void aw_dict_clear(AwVM *vm, AwDict *dict)
{
    if (dict->entries)
        aw_memory_free(vm, dict->entries, memory_bytes(dict->log2_size));
    dict->entries = NULL;
    dict->index = NULL;
    dict->used = dict->count = dict->capacity = dict->log2_size = 0;
    aw_dict_touch(dict);
}

void aw_dict_traverse(AwHeap *heap, AwObject *o)
{
    AwDict *dict = (AwDict *)o;
    for (uint32_t i = 0; i < dict->used; i++) {
        aw_heap_mark(heap, dict->entries[i].key);
        aw_heap_mark(heap, dict->entries[i].value);
    }
}

void aw_dict_finalize(AwVM *vm, AwObject *o)
{
    AwDict *dict = (AwDict *)o;
    if (dict->entries)
        aw_memory_free(vm, dict->entries, memory_bytes(dict->log2_size));
}

/* ---- finding ---- */

/* Where a key is, or where it would go. */
typedef struct {
    uint32_t entry, slot;
} Spot;

static AwFind find_str(const AwDict *dict, AwValue key, int64_t hash, Spot *spot)
{
    for (Probe probe = probe_start(dict, hash);; probe_on(&probe)) {
        int32_t i = index_get(dict, probe.slot);
        if (i == EMPTY) {
            spot->slot = probe.slot;
            return AW_ABSENT;
        }
        const AwDictEntry *entry = &dict->entries[i];
        if (entry->key == key ||
            (entry->hash == hash && aw_is_str(entry->key) && aw_texts_equal(entry->key, key))) {
            *spot = (Spot){(uint32_t)i, probe.slot};
            return AW_FOUND;
        }
    }
}

/* Compares with code of the language. *changed: the dict is no longer what it was, start again. */
static AwFind compare_keys(AwVM *vm, AwDict *dict, uint32_t i, AwValue key, bool *changed)
{
    AwDictEntry *entries = dict->entries;
    AwValue other = entries[i].key;
    uint32_t log2_size = dict->log2_size;
    bool equal;
    if (!aw_equal(vm, other, key, &equal))
        return AW_FIND_ERROR;
    *changed = dict->entries != entries || dict->log2_size != log2_size || i >= dict->used ||
               entries[i].key != other;
    return equal ? AW_FOUND : AW_ABSENT;
}

/* The same as find() below, for keys that only aw_equal can compare. */
static __attribute__((noinline)) AwFind find_by_calls(AwVM *vm, AwDict *dict, AwValue key,
                                                      int64_t hash, Spot *spot)
{
    for (Probe probe = probe_start(dict, hash);;) {
        int32_t i = index_get(dict, probe.slot);
        *spot = (Spot){(uint32_t)i, probe.slot};
        if (i == EMPTY)
            return AW_ABSENT;
        const AwDictEntry *entry = &dict->entries[i];
        if (entry->key == key)
            return AW_FOUND;
        if (entry->hash == hash && entry->key) {
            bool changed = false;
            AwFind equal = compare_keys(vm, dict, (uint32_t)i, key, &changed);
            if (equal == AW_FIND_ERROR)
                return AW_FIND_ERROR;
            if (changed) {
                if (!dict->entries && !make_table(vm, dict))
                    return AW_FIND_ERROR;
                probe = probe_start(dict, hash);
                continue;
            }
            if (equal == AW_FOUND)
                return AW_FOUND;
        }
        probe_on(&probe);
    }
}

/* The dict must have an index. In line, so that the spot stays in registers. */
static inline __attribute__((always_inline)) AwFind find(AwVM *vm, AwDict *dict, AwValue key,
                                                         int64_t hash, Spot *spot)
{
    for (Probe probe = probe_start(dict, hash);; probe_on(&probe)) {
        int32_t i = index_get(dict, probe.slot);
        *spot = (Spot){(uint32_t)i, probe.slot};
        if (i == EMPTY)
            return AW_ABSENT;
        const AwDictEntry *entry = &dict->entries[i];
        if (entry->key == key)
            return AW_FOUND;
        if (AW_LIKELY(entry->hash != hash || !entry->key))
            continue;
        int equal = aw_keys_equal_fast(entry->key, key);
        if (equal > 0)
            return AW_FOUND;
        if (equal < 0) {
            Spot called;
            AwFind found = find_by_calls(vm, dict, key, hash, &called);
            *spot = called;
            return found;
        }
    }
}

AwDictEntry *aw_dict_find_str(AwDict *dict, AwValue str)
{
    if (dict->count == 0)
        return NULL;
    AwStr *s = aw_as_str(str);
    Spot spot;
    return find_str(dict, str, aw_str_hash(s), &spot) == AW_FOUND ? &dict->entries[spot.entry]
                                                                  : NULL;
}

static inline AwFind find_entry(AwVM *vm, AwDict *dict, AwValue key, int64_t hash,
                                AwDictEntry **entry)
{
    if (dict->count == 0)
        return AW_ABSENT;
    Spot spot;
    AwFind found = find(vm, dict, key, hash, &spot);
    if (found == AW_FOUND)
        *entry = &dict->entries[spot.entry];
    return found;
}

AwFind aw_dict_find_hashed(AwVM *vm, AwDict *dict, AwValue key, int64_t hash, AwDictEntry **entry)
{
    return find_entry(vm, dict, key, hash, entry);
}

AwFind aw_dict_get(AwVM *vm, AwDict *dict, AwValue key, AwValue *value)
{
    int64_t hash;
    AwDictEntry *entry;
    if (!aw_key_hash(vm, key, &hash))
        return AW_FIND_ERROR;
    AwFind found = find_entry(vm, dict, key, hash, &entry);
    if (found == AW_FOUND)
        *value = entry->value;
    return found;
}

/* ---- changing ---- */

static AwDictEntry *insert(AwVM *vm, AwDict *dict, AwValue key, int64_t hash, uint32_t slot)
{
    if (AW_UNLIKELY(dict->used == dict->capacity)) {
        if (!grow(vm, dict))
            return NULL;
        slot = find_empty(dict, hash);
    }
    index_put(dict, slot, (int32_t)dict->used);
    AwDictEntry *entry = &dict->entries[dict->used++];
    entry->hash = hash;
    entry->key = key;
    dict->count++;
    aw_dict_touch(dict);
    return entry;
}

/* The entry of `key`, made if need be (then its value is AW_UNSET: the caller sets it at once). */
static inline AwDictEntry *find_or_insert(AwVM *vm, AwDict *dict, AwValue key, int64_t hash)
{
    if (!dict->entries && !make_table(vm, dict))
        return NULL;
    Spot spot;
    AwFind found = find(vm, dict, key, hash, &spot);
    if (found == AW_FOUND)
        return &dict->entries[spot.entry];
    AwDictEntry *entry = found == AW_ABSENT ? insert(vm, dict, key, hash, spot.slot) : NULL;
    if (entry)
        entry->value = AW_UNSET;
    return entry;
}

bool aw_dict_set_hashed(AwVM *vm, AwDict *dict, AwValue key, int64_t hash, AwValue value)
{
    AwDictEntry *entry = find_or_insert(vm, dict, key, hash);
    if (!entry)
        return false;
    entry->value = value;
    return true;
}

bool aw_dict_set(AwVM *vm, AwDict *dict, AwValue key, AwValue value)
{
    int64_t hash;
    AwDictEntry *entry = aw_key_hash(vm, key, &hash) ? find_or_insert(vm, dict, key, hash) : NULL;
    if (!entry)
        return false;
    entry->value = value;
    return true;
}

bool aw_dict_set_default(AwVM *vm, AwDict *dict, AwValue key, AwValue value, AwValue *out)
{
    int64_t hash;
    AwDictEntry *entry = aw_key_hash(vm, key, &hash) ? find_or_insert(vm, dict, key, hash) : NULL;
    if (!entry)
        return false;
    if (!entry->value)
        entry->value = value;
    *out = entry->value;
    return true;
}

bool aw_dict_set_str(AwVM *vm, AwDict *dict, AwValue str, AwValue value)
{
    if (!dict->entries && !make_table(vm, dict))
        return false;
    int64_t hash = aw_str_hash(aw_as_str(str));
    Spot spot;
    AwDictEntry *entry = find_str(dict, str, hash, &spot) == AW_FOUND
                             ? &dict->entries[spot.entry]
                             : insert(vm, dict, str, hash, spot.slot);
    if (!entry)
        return false;
    entry->value = value;
    return true;
}

bool aw_dict_set_text(AwVM *vm, AwDict *dict, const char *key, AwValue value)
{
    AwValue str = aw_str_intern_text(vm, key);
    return str && aw_dict_set_str(vm, dict, str, value);
}

/* Removed entries at the end give their cells of the index back. */
static void trim(AwDict *dict)
{
    while (dict->used > 0 && !dict->entries[dict->used - 1].key) {
        index_put(dict, slot_of_entry(dict, dict->used - 1), EMPTY);
        dict->used--;
    }
}

void aw_dict_remove_entry(AwDict *dict, AwDictEntry *entry)
{
    entry->key = AW_UNSET;
    entry->value = AW_UNSET;
    dict->count--;
    if (entry == &dict->entries[dict->used - 1])
        trim(dict);
    aw_dict_touch(dict);
}

AwFind aw_dict_remove(AwVM *vm, AwDict *dict, AwValue key, AwValue *value)
{
    int64_t hash;
    AwDictEntry *entry;
    if (!aw_key_hash(vm, key, &hash))
        return AW_FIND_ERROR;
    AwFind found = aw_dict_find_hashed(vm, dict, key, hash, &entry);
    if (found != AW_FOUND)
        return found;
    if (value)
        *value = entry->value;
    aw_dict_remove_entry(dict, entry);
    return AW_FOUND;
}

/* ---- the whole dict ---- */

bool aw_dict_next(AwDict *dict, uint32_t *position, AwValue *key, AwValue *value)
{
    uint32_t i = *position;
    while (i < dict->used && !dict->entries[i].key)
        i++;
    if (i >= dict->used) {
        *position = i;
        return false;
    }
    *key = dict->entries[i].key;
    *value = dict->entries[i].value;
    *position = i + 1;
    return true;
}

bool aw_dict_compact(AwVM *vm, AwDict *dict)
{
    return dict->used == dict->count || resize(vm, dict, dict->log2_size);
}

bool aw_dict_move_first(AwVM *vm, AwDict *dict, AwDictEntry *entry)
{
    AwDictEntry moved = *entry;
    entry->key = entry->value = AW_UNSET;
    dict->count--;
    if (!resize(vm, dict, dict->log2_size)) {
        *entry = moved;
        dict->count++;
        return false;
    }
    memmove(dict->entries + 1, dict->entries, dict->used * sizeof *dict->entries);
    dict->entries[0] = moved;
    dict->used++;
    dict->count++;
    memset(dict->index, 0xff, index_bytes(dict->log2_size));
    fill_index(dict);
    return true;
}

/* Makes empty `dict` equal to `from`. */
static bool copy_into(AwVM *vm, AwDict *dict, const AwDict *from)
{
    if (from->count == 0)
        return true;
    bool same = from->used == from->count;
    uint32_t log2_size = same ? from->log2_size : log2_for((size_t)from->count * 3 / 2 + 1);
    size_t old_bytes = dict->entries ? memory_bytes(dict->log2_size) : 0;
    void *memory = aw_memory_resize(vm, dict->entries, old_bytes, memory_bytes(log2_size));
    if (!memory)
        return false;
    set_layout(dict, memory, log2_size);
    dict->count = from->count;
    if (same) {
        dict->used = from->used;
        memcpy(dict->entries, from->entries, from->used * sizeof *dict->entries);
        memcpy(dict->index, from->index, index_bytes(log2_size));
    } else {
        compact(dict, from->entries, from->used);
        fill_index(dict);
    }
    aw_dict_touch(dict);
    return true;
}

AwDict *aw_dict_copy(AwVM *vm, AwDict *from)
{
    AwDict *dict = aw_dict_new(vm);
    return dict && copy_into(vm, dict, from) ? dict : NULL;
}

static bool update_from_dict(AwVM *vm, AwDict *dict, AwDict *from)
{
    if (from == dict)
        return true;
    if (dict->count == 0)
        return copy_into(vm, dict, from);
    uint32_t used = from->used;
    for (uint32_t i = 0; i < used; i++) {
        AwDictEntry entry = from->entries[i];
        if (!entry.key)
            continue;
        if (!aw_dict_set_hashed(vm, dict, entry.key, entry.hash, entry.value))
            return false;
        if (from->used != used)
            return aw_raise(vm, &aw_runtime_error_type, "dict mutated during update");
    }
    return true;
}

typedef struct {
    AwDict *dict;
    AwValue mapping;
    size_t position;
} Update;

static bool update_from_key(AwVM *vm, AwValue key, void *context)
{
    Update *update = context;
    AwValue value;
    return aw_getitem(vm, update->mapping, key, &value) &&
           aw_dict_set(vm, update->dict, key, value);
}

static bool update_from_pair(AwVM *vm, AwValue pair, void *context)
{
    Update *update = context;
    AwValue items = aw_is_tuple(pair) || aw_is_list(pair) ? pair : aw_list_from(vm, pair);
    if (!items) {
        if (aw_catch(vm, &aw_type_error_type))
            aw_raise_type(vm,
                          "cannot convert dictionary update sequence element #%zu to a sequence",
                          update->position);
        return false;
    }
    bool is_list = aw_is_list(items);
    size_t count = is_list ? aw_as_list(items)->count : aw_as_tuple(items)->count;
    if (count != 2)
        return aw_raise_value(
            vm, "dictionary update sequence element #%zu has length %zu; 2 is required",
            update->position, count);
    AwValue *both = is_list ? aw_as_list(items)->items : aw_as_tuple(items)->items;
    update->position++;
    return aw_dict_set(vm, update->dict, both[0], both[1]);
}

bool aw_dict_update(AwVM *vm, AwDict *dict, AwValue from)
{
    if (aw_is_dict(from) && aw_type_of(from)->iter == aw_dict_type.iter)
        return update_from_dict(vm, dict, aw_as_dict(from));
    AwValue method, keys;
    Update update = {dict, from, 0};
    AwFind found = aw_find_attr(vm, from, aw_names.keys, &method);
    if (found == AW_FOUND)
        return aw_call(vm, method, NULL, 0, &keys) && aw_each(vm, keys, update_from_key, &update);
    return found == AW_ABSENT && aw_each(vm, from, update_from_pair, &update);
}
