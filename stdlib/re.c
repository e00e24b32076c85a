/* re.c: module _re: compiled regular expressions on PCRE2 (the only file that includes it). Patterns are read and said in PCRE2's
 * syntax by stdlib/re/_parser.aw; here they are matched.
 *
 * A pattern has up to six programs, compiled when first needed: for searching, for matching at a place, and for matching
 * all; each for any text (UTF-8 and Unicode properties) and for texts that are ASCII (bytes, no properties, faster).
 * Positions are bytes inside of this file; they become code points when a match is made.
 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "vm/engine/engine.h"
#include "vm/objects/bytes.h"
#include "vm/objects/container.h"
#include "vm/objects/iter_reduce.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/raise.h"
#include "vm/objects/str_inside.h"
#include "vm/objects/type.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

enum { SEARCH, MATCH, FULLMATCH, KINDS };
enum { JIT_STACK_MAX = 64 << 20 };

typedef struct {
    AwObject base;
    AwValue pattern;    /* str or bytes */
    AwValue flags;      /* int */
    AwValue text[2];    /* in PCRE2's syntax: for any text, for ASCII text (None: there is none) */
    AwValue groupindex; /* dict of names */
    AwValue names;      /* tuple: name of each group, or None */
    AwValue closed;     /* tuple: groups in the order of their ends */
    AwValue template, parts; /* the last template, and what it was read as */
    int64_t groups;
    bool is_text, looped, ucp;
    pcre2_code *programs[2][KINDS];
    pcre2_match_data *data;
} Pattern;

typedef struct {
    AwObject base;
    Pattern *pattern;
    AwValue string, pos, endpos;
    int64_t lastindex; /* 0: none */
    int64_t spans[];   /* start and end of each group, -1: none; code points */
} Match;

/* A text that is searched, from its beginning to `end`. */
typedef struct {
    AwValue string;
    const char *data;
    size_t start, end; /* bytes */
    int64_t pos, endpos;
    bool ascii;
    bool is_text;
    size_t known, known_index; /* a byte and its code point: counting goes on from there */
    const size_t *found;       /* after a match: bytes of the groups */
} Subject;

/* What finditer and scanner give. */
typedef struct {
    AwObject base;
    Pattern *pattern;
    AwValue string, pos, endpos;
    size_t at; /* byte */
    bool begun, not_empty, ended;
} Scanner;

static AwType aw_pattern_type, aw_match_type, aw_scanner_type, aw_match_iter_type;
static pcre2_match_context *context;
static pcre2_jit_stack *jit_stack;

/* ---- programs ---- */

static bool compile(AwVM *vm, Pattern *p, bool ascii, int kind)
{
    AwStr *text = aw_as_str(p->text[ascii]);
    AwBuffer full = {0};
    const char *data = text->data;
    size_t size = text->size, offset;
    int code;
    uint32_t options = PCRE2_ALT_CIRCUMFLEX | PCRE2_DOLLAR_ENDONLY * 0u | PCRE2_NEVER_BACKSLASH_C;
    if (p->is_text && !ascii)
        options |= PCRE2_UTF | PCRE2_NO_UTF_CHECK | (p->ucp ? PCRE2_UCP : 0);
    if (kind == FULLMATCH) {
        aw_buffer_append_text(&full, "(?:");
        aw_buffer_append(&full, data, size);
        aw_buffer_append_text(&full, ")\\z");
        data = full.data, size = full.length;
    }
    if (kind != SEARCH)
        options |= PCRE2_ANCHORED;
    pcre2_compile_context *how = pcre2_compile_context_create(NULL);
    if (how) {
        pcre2_set_newline(how, PCRE2_NEWLINE_LF);
        pcre2_set_compile_extra_options(how, PCRE2_EXTRA_ALLOW_SURROGATE_ESCAPES);
    }
    pcre2_code *program =
        how ? pcre2_compile((PCRE2_SPTR)data, size, options, &code, &offset, how) : NULL;
    pcre2_compile_context_free(how);
    aw_buffer_deinit(&full);
    if (!program) {
        PCRE2_UCHAR words[200] = "no memory";
        pcre2_get_error_message(code, words, sizeof words);
        return aw_raise(vm, &aw_overflow_error_type, "regular expression is too large (%s)",
                        (const char *)words);
    }
    pcre2_jit_compile(program, PCRE2_JIT_COMPLETE);
    p->programs[ascii][kind] = program;
    if (!p->data)
        p->data = pcre2_match_data_create((uint32_t)p->groups + 1, NULL);
    if (!context) {
        context = pcre2_match_context_create(NULL);
        jit_stack = pcre2_jit_stack_create(64 << 10, JIT_STACK_MAX, NULL);
        if (context) {
            pcre2_jit_stack_assign(context, NULL, jit_stack);
            pcre2_set_match_limit(context, UINT32_MAX);
            pcre2_set_depth_limit(context, UINT32_MAX);
            pcre2_set_heap_limit(context, 1 << 20); /* KiB */
        }
    }
    return (p->data && context) || aw_raise_memory(vm);
}

/* Matches from s->start on; FOUND: s->found tells where. */
static AwFind run(AwVM *vm, Pattern *p, Subject *s, int kind, bool not_empty)
{
    bool ascii = s->ascii && p->text[1] != AW_NONE;
    if (!p->programs[ascii][kind] && !compile(vm, p, ascii, kind))
        return AW_FIND_ERROR;
    if (s->start > s->end)
        return AW_ABSENT;
    uint32_t options = PCRE2_NO_UTF_CHECK | (not_empty ? PCRE2_NOTEMPTY_ATSTART : 0);
    pcre2_code *program = p->programs[ascii][kind];
    PCRE2_SPTR data = (PCRE2_SPTR)s->data;
    int result = pcre2_match(program, data, s->end, s->start, options, p->data, context);
    if (result == PCRE2_ERROR_JIT_STACKLIMIT)
        result =
            pcre2_match(program, data, s->end, s->start, options | PCRE2_NO_JIT, p->data, context);
    s->found = pcre2_get_ovector_pointer(p->data);
    if (result > 0)
        return AW_FOUND;
    if (result == PCRE2_ERROR_NOMATCH)
        return AW_ABSENT;
    if (result == PCRE2_ERROR_NOMEMORY || result == PCRE2_ERROR_HEAPLIMIT)
        aw_raise_memory(vm);
    else
        aw_raise(vm, &aw_runtime_error_type, "the regular expression gave up (PCRE2 error %d)",
                 result);
    return AW_FIND_ERROR;
}

/* ---- texts ---- */

static bool raw_subject(AwVM *vm, Pattern *p, AwValue string, Subject *s)
{
    size_t size;
    *s = (Subject){.string = string};
    if (aw_is_str(string)) {
        AwStr *text = aw_as_str(string);
        s->data = text->data, s->end = text->size;
        s->is_text = true;
        s->ascii = aw_str_is_ascii(text);
        s->endpos = text->length;
    } else if (aw_bytes_view(string, &s->data, &size)) {
        s->end = size, s->endpos = (int64_t)size;
        s->data = s->data ? s->data : "";
    } else {
        return aw_raise_type(vm, "expected string or bytes-like object, got '%T'", string);
    }
    if (p->pattern != AW_NONE && p->is_text != s->is_text)
        return s->is_text ? aw_raise_type(vm, "cannot use a bytes pattern on a string-like object")
                          : aw_raise_type(vm, "cannot use a string pattern on a bytes-like object");
    return true;
}

static bool offset_of(AwVM *vm, Subject *s, int64_t index, size_t *out)
{
    *out = (size_t)index;
    return !s->is_text || s->ascii || aw_str_offset(vm, aw_as_str(s->string), (size_t)index, out);
}

/* A subject with the limits pos and endpos, which may be AW_UNSET. */
static bool make_subject(AwVM *vm, Pattern *p, AwValue string, AwValue pos, AwValue endpos,
                         Subject *s)
{
    if (!raw_subject(vm, p, string, s))
        return false;
    int64_t length = s->endpos, from = 0, to = length;
    if ((pos && !aw_to_int64_clamped(vm, pos, &from)) ||
        (endpos && !aw_to_int64_clamped(vm, endpos, &to)))
        return false;
    from = from < 0 ? 0 : from > length ? length : from;
    to = to < 0 ? 0 : to > length ? length : to;
    s->pos = from, s->endpos = to;
    if (!pos && !endpos)
        return true;
    bool ok = offset_of(vm, s, from, &s->start) && offset_of(vm, s, to, &s->end);
    s->known = s->start, s->known_index = (size_t)from;
    return ok;
}

/* The code point of a byte. */
static int64_t index_of(Subject *s, size_t byte)
{
    if (!s->is_text || s->ascii)
        return (int64_t)byte;
    if (byte < s->known)
        return (int64_t)s->known_index - (int64_t)aw_utf8_count(s->data + byte, s->known - byte);
    s->known_index += aw_utf8_count(s->data + s->known, byte - s->known);
    s->known = byte;
    return (int64_t)s->known_index;
}

/* The text of bytes [from, to). */
static AwValue piece(AwVM *vm, Subject *s, size_t from, size_t to)
{
    if (!s->is_text)
        return aw_bytes_new(vm, s->data + from, to - from);
    return s->ascii ? aw_str_new_ascii(vm, s->data + from, to - from)
                    : aw_str_new(vm, s->data + from, to - from);
}

static AwValue empty_piece(AwVM *vm, Subject *s)
{
    return piece(vm, s, 0, 0);
}

/* ---- matches ---- */

/* The group that ended last. */
static int64_t last_index(Pattern *p, const size_t *found)
{
    AwTuple *closed = aw_as_tuple(p->closed);
    int64_t last = 0;
    for (size_t i = 0; i < closed->count; i++) {
        int64_t group = aw_as_int(closed->items[i]);
        size_t end = found[2 * group + 1];
        if (end != PCRE2_UNSET && (!last || !p->looped || end >= found[2 * last + 1]))
            last = group;
    }
    return last;
}

static AwValue new_match(AwVM *vm, Pattern *p, Subject *s)
{
    size_t count = (size_t)(p->groups + 1) * 2;
    Match *m = aw_object_new_sized(vm, &aw_match_type, sizeof(Match) + count * sizeof(int64_t));
    if (!m)
        return AW_UNSET;
    m->pattern = p;
    m->string = s->string;
    m->pos = aw_from_int(s->pos);
    m->endpos = aw_from_int(s->endpos);
    m->lastindex = last_index(p, s->found);
    for (size_t i = 0; i < count; i++)
        m->spans[i] = s->found[i] == PCRE2_UNSET ? -1 : index_of(s, s->found[i]);
    return aw_from_object(m);
}

static AwStatus match_or_none(AwVM *vm, Pattern *p, Subject *s, int kind, AwValue *out)
{
    AwFind found = run(vm, p, s, kind, false);
    *out = AW_NONE;
    return STATUS(found == AW_ABSENT ||
                  (found == AW_FOUND && (*out = new_match(vm, p, s)) != AW_UNSET));
}

static Pattern *self_pattern(AwValue *args)
{
    return (Pattern *)aw_as_object(args[0]);
}

#define MATCHER(name, kind)                                                                        \
    static AwStatus name(AwVM *vm, AwValue *args, int argc, AwValue *out)                          \
    {                                                                                              \
        (void)argc;                                                                                \
        Subject s;                                                                                 \
        return make_subject(vm, self_pattern(args), args[1], args[2], args[3], &s)                 \
                   ? match_or_none(vm, self_pattern(args), &s, kind, out)                          \
                   : AW_RAISED;                                                                    \
    }
MATCHER(pattern_search, SEARCH)
MATCHER(pattern_match, MATCH)
MATCHER(pattern_fullmatch, FULLMATCH)

/* Goes on behind a match: where, and whether an empty match there counts. */
static void go_on(Subject *s, bool *not_empty)
{
    *not_empty = s->found[0] == s->found[1];
    s->start = s->found[1];
}

/* What findall gives for a match. */
static AwValue found_item(AwVM *vm, Pattern *p, Subject *s)
{
    const size_t *found = s->found;
    if (p->groups == 0)
        return piece(vm, s, found[0], found[1]);
    if (p->groups == 1)
        return found[2] == PCRE2_UNSET ? empty_piece(vm, s) : piece(vm, s, found[2], found[3]);
    AwValue tuple = aw_tuple_new(vm, NULL, (size_t)p->groups);
    for (int64_t i = 0; tuple && i < p->groups; i++) {
        size_t from = found[2 * i + 2];
        AwValue item =
            from == PCRE2_UNSET ? empty_piece(vm, s) : piece(vm, s, from, found[2 * i + 3]);
        if (!item)
            return AW_UNSET;
        aw_as_tuple(tuple)->items[i] = item;
    }
    return tuple;
}

static AwStatus pattern_findall(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Pattern *p = self_pattern(args);
    Subject s;
    bool not_empty = false;
    AwFind found;
    if (!make_subject(vm, p, args[1], args[2], args[3], &s) || !(*out = aw_list_new(vm, NULL, 0)))
        return AW_RAISED;
    while ((found = run(vm, p, &s, SEARCH, not_empty)) == AW_FOUND) {
        AwValue item = found_item(vm, p, &s);
        if (!item || !aw_list_append(vm, *out, item))
            return AW_RAISED;
        go_on(&s, &not_empty);
    }
    return STATUS(found == AW_ABSENT);
}

/* args: self, string, maxsplit */
static AwStatus pattern_split(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Pattern *p = self_pattern(args);
    Subject s;
    bool not_empty = false;
    AwFind found = AW_ABSENT;
    int64_t most = 0, done = 0;
    size_t last = 0;
    AwValue item;
    if ((args[2] && !aw_to_int64(vm, args[2], &most)) ||
        !make_subject(vm, p, args[1], AW_UNSET, AW_UNSET, &s) || !(*out = aw_list_new(vm, NULL, 0)))
        return AW_RAISED;
    while ((most <= 0 ? most == 0 : done < most) &&
           (found = run(vm, p, &s, SEARCH, not_empty)) == AW_FOUND) {
        item = piece(vm, &s, last, s.found[0]);
        if (!item || !aw_list_append(vm, *out, item))
            return AW_RAISED;
        for (int64_t i = 1; i <= p->groups; i++) {
            size_t from = s.found[2 * i];
            item = from == PCRE2_UNSET ? AW_NONE : piece(vm, &s, from, s.found[2 * i + 1]);
            if (!item || !aw_list_append(vm, *out, item))
                return AW_RAISED;
        }
        last = s.found[1];
        done++;
        go_on(&s, &not_empty);
    }
    if (found == AW_FIND_ERROR)
        return AW_RAISED;
    item = piece(vm, &s, last, s.end);
    return STATUS(item && aw_list_append(vm, *out, item));
}

/* ---- sub ---- */

/* The parts of a template, a tuple of texts and numbers of groups. */
static bool template_parts(AwVM *vm, Pattern *p, AwValue template, AwValue *out)
{
    AwValue function, args[2] = {template, aw_from_object(p)};
    if (p->template == template) {
        *out = p->parts;
        return true;
    }
    if (!aw_library_function(vm, "re._parser", "template", &function) ||
        !aw_call(vm, function, args, 2, out))
        return false;
    p->template = template;
    p->parts = *out;
    return true;
}

static bool append_text(AwVM *vm, AwBuffer *out, bool is_text, AwValue v, size_t index)
{
    const char *data;
    size_t size;
    if (is_text && aw_is_str(v)) {
        aw_buffer_append(out, aw_as_str(v)->data, aw_as_str(v)->size);
        return true;
    }
    if (!is_text && aw_bytes_view(v, &data, &size)) {
        aw_buffer_append(out, data, size);
        return true;
    }
    return is_text
               ? aw_raise_type(vm, "sequence item %zu: expected str instance, %T found", index, v)
               : aw_raise_type(vm, "sequence item %zu: expected a bytes-like object, %T found",
                               index, v);
}

/* Appends what stands for one match. parts: AW_UNSET for a callable `repl`. */
static bool substitute(AwVM *vm, Pattern *p, Subject *s, AwValue repl, AwValue parts, AwBuffer *out,
                       size_t index)
{
    if (!parts) {
        AwValue match = new_match(vm, p, s), given;
        if (!match || !aw_call(vm, repl, &match, 1, &given))
            return false;
        return given == AW_NONE || append_text(vm, out, s->is_text, given, index);
    }
    AwTuple *tuple = aw_as_tuple(parts);
    for (size_t i = 0; i < tuple->count; i++) {
        AwValue part = tuple->items[i];
        if (!aw_is_int(part)) {
            if (!append_text(vm, out, s->is_text, part, index))
                return false;
            continue;
        }
        size_t from = s->found[2 * aw_as_int(part)], to = s->found[2 * aw_as_int(part) + 1];
        if (from != PCRE2_UNSET)
            aw_buffer_append(out, s->data + from, to - from);
    }
    return true;
}

/* What `repl` is: parts of a template, or AW_UNSET for a callable. */
static bool read_repl(AwVM *vm, Pattern *p, AwValue repl, AwValue *parts)
{
    const char *data;
    size_t size;
    *parts = AW_UNSET;
    if (aw_is_str(repl))
        data = aw_as_str(repl)->data, size = aw_as_str(repl)->size;
    else if (!aw_bytes_view(repl, &data, &size))
        return true;
    if (size == 0 || !memchr(data, '\\', size))
        return (*parts = aw_tuple_new(vm, &repl, 1)) != AW_UNSET;
    return template_parts(vm, p, repl, parts);
}

/* args: self, repl, string, count. Roots: the arguments hold all that lives over a call back. */
static bool substitute_all(AwVM *vm, AwValue *args, AwValue *result, int64_t *done)
{
    Pattern *p = self_pattern(args);
    Subject s;
    AwValue parts;
    AwBuffer out = {0};
    bool not_empty = false, ok = true;
    AwFind found = AW_ABSENT;
    int64_t most = 0;
    size_t last = 0, pieces = 0; /* pieces of the result, for errors */
    *done = 0;
    if ((args[3] && !aw_to_int64(vm, args[3], &most)))
        return false;
    if (aw_is_bytearray(args[2])) { /* it may change meanwhile */
        AwByteArray *array = aw_as_bytearray(args[2]);
        if (!(args[2] = aw_bytes_new(vm, array->data, array->size)))
            return false;
    }
    if (!make_subject(vm, p, args[2], AW_UNSET, AW_UNSET, &s) || !read_repl(vm, p, args[1], &parts))
        return false;
    size_t mark = aw_root_mark(vm);
    aw_root_push(vm, parts);
    while (ok && (most <= 0 ? most == 0 : *done < most) &&
           (found = run(vm, p, &s, SEARCH, not_empty)) == AW_FOUND) {
        size_t from = s.found[0], to = s.found[1];
        aw_buffer_append(&out, s.data + last, from - last);
        pieces += from > last;
        ok = substitute(vm, p, &s, args[1], parts, &out, pieces++);
        last = to;
        ++*done;
        not_empty = from == to;
        s.start = to;
    }
    aw_root_release(vm, mark);
    ok = ok && found != AW_FIND_ERROR;
    if (ok && *done == 0 &&
        (aw_is_exact(args[2], &aw_str_type) || aw_is_exact(args[2], &aw_bytes_type))) {
        *result = args[2];
    } else if (ok) {
        aw_buffer_append(&out, s.data + last, s.end - last);
        *result = s.is_text ? aw_str_new(vm, out.data ? out.data : "", out.length)
                            : aw_bytes_new(vm, out.data ? out.data : "", out.length);
    }
    aw_buffer_deinit(&out);
    return ok && *result;
}

static AwStatus pattern_sub(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t count;
    return STATUS(substitute_all(vm, args, out, &count));
}

static AwStatus pattern_subn(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t count;
    AwValue text;
    return STATUS(substitute_all(vm, args, &text, &count) &&
                  (*out = aw_tuple_pair(vm, text, aw_from_int(count))) != AW_UNSET);
}

/* ---- finditer and scanner ---- */

static AwStatus new_scanner(AwVM *vm, AwType *type, AwValue *args, AwValue *out)
{
    Subject s;
    Scanner *scanner = aw_object_new(vm, type);
    if (!scanner || !make_subject(vm, self_pattern(args), args[1], args[2], args[3], &s))
        return AW_RAISED;
    scanner->pattern = self_pattern(args);
    scanner->string = args[1];
    scanner->pos = aw_from_int(s.pos);
    scanner->endpos = aw_from_int(s.endpos);
    scanner->at = s.start;
    *out = aw_from_object(scanner);
    return AW_OK;
}

static AwStatus pattern_finditer(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return new_scanner(vm, &aw_match_iter_type, args, out);
}

static AwStatus pattern_scanner(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return new_scanner(vm, &aw_scanner_type, args, out);
}

static AwFind scan(AwVM *vm, Scanner *scanner, int kind, AwValue *out)
{
    Subject s;
    if (scanner->ended)
        return AW_ABSENT;
    if (!make_subject(vm, scanner->pattern, scanner->string, scanner->pos, scanner->endpos, &s))
        return AW_FIND_ERROR;
    s.start = scanner->at;
    AwFind found = run(vm, scanner->pattern, &s, kind, scanner->not_empty);
    if (found != AW_FOUND) {
        scanner->ended = true;
        return found;
    }
    go_on(&s, &scanner->not_empty);
    scanner->at = s.start;
    *out = new_match(vm, scanner->pattern, &s);
    return *out ? AW_FOUND : AW_FIND_ERROR;
}

static AwIter match_iter_next(AwVM *vm, AwValue self, AwValue *out)
{
    AwFind found = scan(vm, (Scanner *)aw_as_object(self), SEARCH, out);
    if (found == AW_ABSENT)
        *out = AW_NONE;
    return found == AW_FOUND ? AW_ITER_ITEM : found == AW_ABSENT ? AW_ITER_END : AW_ITER_ERROR;
}

static bool iter_self(AwVM *vm, AwValue self, AwValue *out)
{
    (void)vm;
    *out = self;
    return true;
}

static AwStatus scanner_step(AwVM *vm, AwValue *args, int kind, AwValue *out)
{
    AwFind found = scan(vm, (Scanner *)aw_as_object(args[0]), kind, out);
    if (found == AW_ABSENT)
        *out = AW_NONE;
    return STATUS(found != AW_FIND_ERROR);
}

static AwStatus scanner_match(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return scanner_step(vm, args, MATCH, out);
}

static AwStatus scanner_search(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return scanner_step(vm, args, SEARCH, out);
}

static AwStatus scanner_pattern(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_from_object(((Scanner *)aw_as_object(args[0]))->pattern);
    return AW_OK;
}

static void scanner_traverse(AwHeap *heap, AwObject *o)
{
    Scanner *scanner = (Scanner *)o;
    aw_heap_mark_object(heap, scanner->pattern);
    aw_heap_mark(heap, scanner->string);
    aw_heap_mark(heap, scanner->pos);
    aw_heap_mark(heap, scanner->endpos);
}

static const AwNativeDef scanner_methods[] = {
    {"match(self, /)", scanner_match, 0, "The match at the place where the last one ended."},
    {"search(self, /)", scanner_search, 0, "The next match."},
    {"pattern", scanner_pattern, AW_GETTER, "Its pattern."},
    {0}};

static AwType aw_scanner_type = {AW_TYPE_HEADER(scanner),
                                 .name = "SRE_Scanner",
                                 .module = "_sre",
                                 .base_type = &aw_object_type,
                                 .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
                                 .size = sizeof(Scanner),
                                 .methods = scanner_methods,
                                 .traverse = scanner_traverse};

static AwType aw_match_iter_type = {AW_TYPE_HEADER(match_iter),
                                    .name = "callable_iterator",
                                    .base_type = &aw_object_type,
                                    .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
                                    .size = sizeof(Scanner),
                                    .traverse = scanner_traverse,
                                    .iter = iter_self,
                                    .next = match_iter_next};

/* ---- what a match knows ---- */

static Match *self_match(AwValue *args)
{
    return (Match *)aw_as_object(args[0]);
}

/* The text of group i, or `missing`. */
static AwValue group_text(AwVM *vm, Match *m, int64_t i, AwValue missing)
{
    int64_t from = m->spans[2 * i], to = m->spans[2 * i + 1];
    const char *data;
    size_t size;
    if (from < 0)
        return missing;
    if (aw_is_str(m->string)) {
        AwStr *s = aw_as_str(m->string);
        if (from == 0 && to == s->length && aw_is_exact(m->string, &aw_str_type))
            return m->string;
        return aw_str_slice(vm, m->string, (size_t)from, (size_t)to);
    }
    if (!aw_bytes_view(m->string, &data, &size))
        return AW_UNSET;
    from = from > (int64_t)size ? (int64_t)size : from;
    to = to > (int64_t)size ? (int64_t)size : to;
    return aw_bytes_new(vm, data + from, (size_t)(to - from));
}

/* The number of a group given by number or name; IndexError. */
static bool group_number(AwVM *vm, Match *m, AwValue v, int64_t *out)
{
    AwValue number;
    if (aw_is_any_int(v) || aw_type_of(v)->index) {
        if (!aw_to_int64_clamped(vm, v, out))
            return false;
    } else {
        *out = -1;
        AwFind found = aw_is_str(v) || aw_type_of(v)->hash
                           ? aw_dict_get(vm, aw_as_dict(m->pattern->groupindex), v, &number)
                           : AW_ABSENT;
        if (found == AW_FIND_ERROR)
            return false;
        if (found == AW_FOUND)
            *out = aw_as_int(number);
    }
    return (*out >= 0 && *out <= m->pattern->groups) ||
           aw_raise(vm, &aw_index_error_type, "no such group");
}

static bool match_getitem(AwVM *vm, AwValue self, AwValue key, AwValue *out)
{
    Match *m = (Match *)aw_as_object(self);
    int64_t i;
    return group_number(vm, m, key, &i) && (*out = group_text(vm, m, i, AW_NONE)) != AW_UNSET;
}

/* args: self, *groups */
static AwStatus match_group(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Match *m = self_match(args);
    AwTuple *wanted = aw_as_tuple(args[1]);
    if (wanted->count == 0)
        return STATUS((*out = group_text(vm, m, 0, AW_NONE)));
    if (wanted->count == 1)
        return STATUS(match_getitem(vm, args[0], wanted->items[0], out));
    AwValue tuple = aw_tuple_new(vm, NULL, wanted->count);
    if (!tuple)
        return AW_RAISED;
    for (size_t i = 0; i < wanted->count; i++)
        if (!match_getitem(vm, args[0], wanted->items[i], &aw_as_tuple(tuple)->items[i]))
            return AW_RAISED;
    *out = tuple;
    return AW_OK;
}

static AwStatus match_groups(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Match *m = self_match(args);
    AwValue missing = args[1] ? args[1] : AW_NONE;
    AwValue tuple = aw_tuple_new(vm, NULL, (size_t)m->pattern->groups);
    for (int64_t i = 0; tuple && i < m->pattern->groups; i++)
        if (!(aw_as_tuple(tuple)->items[i] = group_text(vm, m, i + 1, missing)))
            return AW_RAISED;
    *out = tuple;
    return STATUS(tuple);
}

static AwStatus match_groupdict(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Match *m = self_match(args);
    AwValue missing = args[1] ? args[1] : AW_NONE, name, number;
    AwDict *dict = aw_dict_new(vm);
    uint32_t position = 0;
    while (dict && aw_dict_next(aw_as_dict(m->pattern->groupindex), &position, &name, &number)) {
        AwValue text = group_text(vm, m, aw_as_int(number), missing);
        if (!text || !aw_dict_set(vm, dict, name, text))
            return AW_RAISED;
    }
    *out = aw_from_object(dict);
    return STATUS(dict);
}

static bool optional_group(AwVM *vm, AwValue *args, int64_t *out)
{
    *out = 0;
    return !args[1] || group_number(vm, self_match(args), args[1], out);
}

static AwStatus match_start(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t i;
    if (!optional_group(vm, args, &i))
        return AW_RAISED;
    *out = aw_from_int(self_match(args)->spans[2 * i]);
    return AW_OK;
}

static AwStatus match_end(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t i;
    if (!optional_group(vm, args, &i))
        return AW_RAISED;
    *out = aw_from_int(self_match(args)->spans[2 * i + 1]);
    return AW_OK;
}

static AwValue span(AwVM *vm, Match *m, int64_t i)
{
    return aw_tuple_pair(vm, aw_from_int(m->spans[2 * i]), aw_from_int(m->spans[2 * i + 1]));
}

static AwStatus match_span(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    int64_t i;
    return STATUS(optional_group(vm, args, &i) && (*out = span(vm, self_match(args), i)));
}

static AwStatus match_regs(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Match *m = self_match(args);
    AwValue tuple = aw_tuple_new(vm, NULL, (size_t)m->pattern->groups + 1);
    for (int64_t i = 0; tuple && i <= m->pattern->groups; i++)
        if (!(aw_as_tuple(tuple)->items[i] = span(vm, m, i)))
            return AW_RAISED;
    *out = tuple;
    return STATUS(tuple);
}

static AwStatus match_expand(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Match *m = self_match(args);
    AwValue parts;
    AwBuffer text = {0};
    bool is_text = m->pattern->is_text, ok = true;
    if (!template_parts(vm, m->pattern, args[1], &parts))
        return AW_RAISED;
    AwTuple *tuple = aw_as_tuple(parts);
    for (size_t i = 0; ok && i < tuple->count; i++) {
        AwValue part = tuple->items[i];
        if (aw_is_int(part))
            part = group_text(vm, m, aw_as_int(part), AW_NONE);
        ok = part && (part == AW_NONE || append_text(vm, &text, is_text, part, i));
    }
    if (ok)
        *out = is_text ? aw_str_new(vm, text.data ? text.data : "", text.length)
                       : aw_bytes_new(vm, text.data ? text.data : "", text.length);
    aw_buffer_deinit(&text);
    return STATUS(ok && *out);
}

#define MATCH_FIELD(name, value)                                                                   \
    static AwStatus name(AwVM *vm, AwValue *args, int argc, AwValue *out)                          \
    {                                                                                              \
        (void)vm, (void)argc;                                                                      \
        Match *m = self_match(args);                                                               \
        *out = value;                                                                              \
        return AW_OK;                                                                              \
    }
MATCH_FIELD(match_pos, m->pos)
MATCH_FIELD(match_endpos, m->endpos)
MATCH_FIELD(match_string, m->string)
MATCH_FIELD(match_re, aw_from_object(m->pattern))
MATCH_FIELD(match_lastindex, m->lastindex ? aw_from_int(m->lastindex) : AW_NONE)
MATCH_FIELD(match_lastgroup,
            m->lastindex ? aw_as_tuple(m->pattern->names)->items[m->lastindex] : AW_NONE)

static AwStatus itself(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = args[0];
    return AW_OK;
}

static bool match_repr(AwVM *vm, AwValue self, AwValue *out)
{
    Match *m = (Match *)aw_as_object(self);
    AwValue text = group_text(vm, m, 0, AW_NONE);
    *out = text ? aw_str_format(vm, "<re.Match object; span=(%lld, %lld), match=%R>",
                                (long long)m->spans[0], (long long)m->spans[1], text)
                : AW_UNSET;
    return *out != AW_UNSET;
}

static void match_traverse(AwHeap *heap, AwObject *o)
{
    Match *m = (Match *)o;
    aw_heap_mark_object(heap, m->pattern);
    aw_heap_mark(heap, m->string);
    aw_heap_mark(heap, m->pos);
    aw_heap_mark(heap, m->endpos);
}

static const AwNativeDef match_methods[] = {
    {"group(self, /, *groups)", match_group, 0, "The texts of groups."},
    {"groups(self, /, default=None)", match_groups, 0, "The texts of all groups."},
    {"groupdict(self, /, default=None)", match_groupdict, 0, "The texts of all named groups."},
    {"start(self, group=0, /)", match_start, 0, "Where a group begins."},
    {"end(self, group=0, /)", match_end, 0, "Where a group ends."},
    {"span(self, group=0, /)", match_span, 0, "Where a group begins and ends."},
    {"expand(self, /, template)", match_expand, 0, "A template with its groups filled in."},
    {"__copy__(self, /)", itself, 0, "Itself."},
    {"__deepcopy__(self, memo, /)", itself, 0, "Itself."},
    {"pos", match_pos, AW_GETTER | AW_MEMBER, "Where the search began."},
    {"endpos", match_endpos, AW_GETTER | AW_MEMBER, "Where the search was to end."},
    {"string", match_string, AW_GETTER | AW_MEMBER, "The text that was searched."},
    {"re", match_re, AW_GETTER | AW_MEMBER, "The pattern."},
    {"lastindex", match_lastindex, AW_GETTER, "The number of the group that ended last."},
    {"lastgroup", match_lastgroup, AW_GETTER, "The name of the group that ended last."},
    {"regs", match_regs, AW_GETTER, "The spans of all groups."},
    {"__class_getitem__(cls, item, /)", aw_class_getitem_native, AW_CLASS | AW_NO_SIGNATURE,
     "re.Match[str]"},
    {0}};

static AwType aw_match_type = {AW_TYPE_HEADER(match),
                               .name = "Match",
                               .module = "re",
                               .base_type = &aw_object_type,
                               .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE,
                               .size = sizeof(Match),
                               .methods = match_methods,
                               .traverse = match_traverse,
                               .repr = match_repr,
                               .getitem = match_getitem};

/* ---- the pattern itself ---- */

#define PATTERN_FIELD(name, value)                                                                 \
    static AwStatus name(AwVM *vm, AwValue *args, int argc, AwValue *out)                          \
    {                                                                                              \
        (void)vm, (void)argc;                                                                      \
        Pattern *p = self_pattern(args);                                                           \
        *out = value;                                                                              \
        return STATUS(*out);                                                                       \
    }
PATTERN_FIELD(pattern_pattern, p->pattern)
PATTERN_FIELD(pattern_flags, p->flags)
PATTERN_FIELD(pattern_groups, aw_from_int(p->groups))
PATTERN_FIELD(pattern_groupindex, aw_mappingproxy_new(vm, p->groupindex))

static bool pattern_repr(AwVM *vm, AwValue self, AwValue *out)
{
    static const char *const names[] = {"TEMPLATE", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL",
                                        "UNICODE",  "VERBOSE",    "DEBUG",  "ASCII"};
    Pattern *p = (Pattern *)aw_as_object(self);
    int64_t flags = aw_as_int(p->flags);
    AwBuffer text = {0};
    AwValue shown;
    if (p->is_text && (flags & (2 | 4 | 8 | 16 | 32 | 64 | 128 | 256)) == 32)
        flags = flags & ~32;
    else if (p->is_text && !(flags & (4 | 256)))
        flags &= ~(int64_t)32;
    if (!aw_repr(vm, p->pattern, &shown))
        return false;
    AwStr *s = aw_as_str(shown);
    size_t size = aw_utf8_offset(s->data, s->size, 200);
    aw_buffer_append_text(&text, "re.compile(");
    aw_buffer_append(&text, s->data, size);
    const char *between = ", ";
    for (int i = 0; i < 9; i++) {
        if (!(flags & (1 << i)))
            continue;
        aw_buffer_append_format(&text, "%sre.%s", between, names[i]);
        between = "|";
    }
    if (flags >> 9) /* bits that have no name */
        aw_buffer_append_format(&text, "%s0x%llx", between, (unsigned long long)(flags >> 9 << 9));
    aw_buffer_append_text(&text, ")");
    *out = aw_str_take(vm, &text);
    return *out != AW_UNSET;
}

static bool pattern_compare(AwVM *vm, AwValue self, AwValue other, AwCompare op, AwValue *out)
{
    *out = AW_NOT_IMPLEMENTED;
    if ((op != AW_EQ && op != AW_NE) || !aw_is_exact(other, &aw_pattern_type))
        return true;
    Pattern *a = (Pattern *)aw_as_object(self), *b = (Pattern *)aw_as_object(other);
    bool equal = a->flags == b->flags && a->is_text == b->is_text;
    if (equal && !aw_equal(vm, a->pattern, b->pattern, &equal))
        return false;
    *out = aw_from_bool(equal == (op == AW_EQ));
    return true;
}

static bool pattern_hash(AwVM *vm, AwValue self, int64_t *out)
{
    Pattern *p = (Pattern *)aw_as_object(self);
    if (!aw_hash(vm, p->pattern, out))
        return false;
    *out ^= aw_as_int(p->flags) * 31;
    return true;
}

static void pattern_traverse(AwHeap *heap, AwObject *o)
{
    Pattern *p = (Pattern *)o;
    AwValue held[] = {p->pattern, p->flags,  p->text[0],  p->text[1], p->groupindex,
                      p->names,   p->closed, p->template, p->parts};
    aw_heap_mark_many(heap, held, sizeof held / sizeof *held);
}

static void pattern_finalize(AwVM *vm, AwObject *o)
{
    (void)vm;
    Pattern *p = (Pattern *)o;
    for (int i = 0; i < 2 * KINDS; i++)
        if (p->programs[i / KINDS][i % KINDS])
            pcre2_code_free(p->programs[i / KINDS][i % KINDS]);
    if (p->data)
        pcre2_match_data_free(p->data);
}

/* A pattern is compiled again where it was pickled. */
static AwStatus pattern_reduce(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Pattern *self = (Pattern *)aw_as_object(args[0]);
    AwValue compile, given = aw_tuple_pair(vm, self->pattern, self->flags);
    if (!given || !aw_library_function(vm, "re", "_compile", &compile))
        return AW_RAISED;
    *out = aw_tuple_pair(vm, compile, given);
    return *out ? AW_OK : AW_RAISED;
}

static const AwNativeDef pattern_methods[] = {
    AW_REDUCE_ROW(pattern_reduce),
    {"match(self, /, string, pos=0, endpos=9223372036854775807)", pattern_match, 0,
     "The match at the beginning, or None."},
    {"fullmatch(self, /, string, pos=0, endpos=9223372036854775807)", pattern_fullmatch, 0,
     "The match of all of the text, or None."},
    {"search(self, /, string, pos=0, endpos=9223372036854775807)", pattern_search, 0,
     "The first match, or None."},
    {"findall(self, /, string, pos=0, endpos=9223372036854775807)", pattern_findall, 0,
     "The texts of all matches."},
    {"finditer(self, /, string, pos=0, endpos=9223372036854775807)", pattern_finditer, 0,
     "All matches, one after the other."},
    {"scanner(self, /, string, pos=0, endpos=9223372036854775807)", pattern_scanner, 0,
     "Gives matches one after the other."},
    {"split(self, /, string, maxsplit=0)", pattern_split, 0, "The texts between the matches."},
    {"sub(self, /, repl, string, count=0)", pattern_sub, AW_REENTERS,
     "The text with its matches replaced."},
    {"subn(self, /, repl, string, count=0)", pattern_subn, AW_REENTERS,
     "The same, and how many were replaced."},
    {"__copy__(self, /)", itself, 0, "Itself."},
    {"__deepcopy__(self, memo, /)", itself, 0, "Itself."},
    {"pattern", pattern_pattern, AW_GETTER | AW_MEMBER, "The text that it was compiled from."},
    {"flags", pattern_flags, AW_GETTER | AW_MEMBER, "Its flags."},
    {"groups", pattern_groups, AW_GETTER | AW_MEMBER, "How many groups it has."},
    {"groupindex", pattern_groupindex, AW_GETTER, "The numbers of the named groups."},
    {"__class_getitem__(cls, item, /)", aw_class_getitem_native, AW_CLASS | AW_NO_SIGNATURE,
     "re.Pattern[str]"},
    {0}};

static AwType aw_pattern_type = {AW_TYPE_HEADER(pattern),
                                 .name = "Pattern",
                                 .module = "re",
                                 .base_type = &aw_object_type,
                                 .flags = AW_TYPE_FINAL | AW_TYPE_NO_INSTANTIATE | AW_TYPE_FINALIZE,
                                 .size = sizeof(Pattern),
                                 .methods = pattern_methods,
                                 .traverse = pattern_traverse,
                                 .finalize = pattern_finalize,
                                 .repr = pattern_repr,
                                 .compare = pattern_compare,
                                 .hash = pattern_hash};

/* args: pattern, flags, text, text for ASCII or None, groups, names (dict), closed, looped */
static AwStatus new_pattern(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Pattern *p = aw_object_new(vm, &aw_pattern_type);
    if (!p)
        return AW_RAISED;
    p->pattern = args[0];
    p->is_text = aw_is_str(args[0]);
    p->flags = args[1];
    p->text[0] = args[2];
    p->text[1] = args[3];
    p->groups = aw_as_int(args[4]);
    p->groupindex = args[5];
    p->closed = args[6];
    p->looped = args[7] == AW_TRUE;
    p->ucp = !(aw_as_int(args[1]) & 256);
    p->names = aw_tuple_new(vm, NULL, (size_t)p->groups + 1);
    if (!p->names)
        return AW_RAISED;
    for (int64_t i = 0; i <= p->groups; i++)
        aw_as_tuple(p->names)->items[i] = AW_NONE;
    AwValue name, number;
    for (uint32_t at = 0; aw_dict_next(aw_as_dict(p->groupindex), &at, &name, &number);)
        aw_as_tuple(p->names)->items[aw_as_int(number)] = name;
    *out = aw_from_object(p);
    return STATUS(compile(vm, p, false, SEARCH));
}

static const AwNativeDef functions[] = {
    {"pattern(pattern, flags, text, ascii_text, groups, names, closed, looped, /)", new_pattern, 0,
     "A compiled pattern."},
    {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    return aw_type_ready(vm, &aw_pattern_type) && aw_type_ready(vm, &aw_match_type) &&
           aw_module_set(vm, module, "Pattern", aw_from_object(&aw_pattern_type)) &&
           aw_module_set(vm, module, "Match", aw_from_object(&aw_match_type));
}

const AwModuleDef aw__re_module = {"_re", "Compiled regular expressions.", functions, fill};
