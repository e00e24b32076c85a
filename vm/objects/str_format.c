/* str_format.c: str.format and format_map: replacement fields in braces.
 *
 * "{" [name] ("." attribute | "[" index "]")* ["!" conversion] [":" spec] "}"; a spec may hold fields itself, one level deep.
 */
#include "vm/objects/container.h"
#include "vm/objects/dict.h"
#include "vm/objects/str_inside.h"

typedef struct {
    const char *at, *end;
} Text;

typedef enum { UNDECIDED, AUTOMATIC, MANUAL } Numbering;

typedef struct {
    AwVM *vm;
    AwValue args;    /* tuple; AW_UNSET in format_map */
    AwValue mapping; /* of keywords */
    bool own;        /* the mapping is the dict of **kwargs */
    Numbering numbering;
    int64_t next; /* automatic number */
    AwBuffer out;
} Formatter;

typedef struct {
    Text name, spec;
    bool nested; /* the spec has fields */
    uint32_t conversion;
} Field;

/* ---- taking fields apart ---- */

static bool raise_bad(Formatter *f, const char *message)
{
    return aw_raise_value(f->vm, "%s", message);
}

/* The spec up to the brace that ends the field. */
static bool take_spec(Formatter *f, Text *text, Field *field)
{
    int depth = 1;
    field->spec.at = text->at;
    for (; text->at < text->end; text->at++) {
        if (*text->at == '{') {
            field->nested = true;
            depth++;
        } else if (*text->at == '}' && --depth == 0) {
            field->spec.end = text->at++;
            return true;
        }
    }
    return raise_bad(f, "unmatched '{' in format spec");
}

static bool take_conversion(Formatter *f, Text *text, Field *field)
{
    unsigned width;
    if (text->at == text->end)
        return raise_bad(f, "end of string while looking for conversion specifier");
    field->conversion = aw_utf8_decode(text->at, &width);
    text->at += width;
    if (text->at == text->end)
        return take_spec(f, text, field);
    char c = *text->at++;
    if (c == '}')
        return true;
    return c == ':' ? take_spec(f, text, field)
                    : raise_bad(f, "expected ':' after conversion specifier");
}

/* What stands behind an opening brace. */
static bool take_field(Formatter *f, Text *text, Field *field)
{
    *field = (Field){.name = {text->at, text->at}};
    while (text->at < text->end) {
        char c = *text->at++;
        switch (c) {
        case '{': return raise_bad(f, "unexpected '{' in field name");
        case '[':
            while (text->at < text->end && *text->at != ']')
                text->at++;
            break;
        case '}': field->name.end = text->at - 1; return true;
        case ':': field->name.end = text->at - 1; return take_spec(f, text, field);
        case '!': field->name.end = text->at - 1; return take_conversion(f, text, field);
        default: break;
        }
    }
    return raise_bad(f, "expected '}' before end of string");
}

/* A run of decimal digits as a number, or -1; false: too many of them. */
static bool take_index(Formatter *f, Text text, int64_t *out)
{
    *out = -1;
    if (text.at == text.end)
        return true;
    int64_t n = 0;
    while (text.at < text.end) {
        unsigned width;
        int digit = aw_unicode_decimal(aw_utf8_decode(text.at, &width));
        if (digit < 0)
            return true;
        if (n > (INT64_MAX - digit) / 10)
            return raise_bad(f, "Too many decimal digits in format string");
        n = n * 10 + digit;
        text.at += width;
    }
    *out = n;
    return true;
}

/* ---- values ---- */

static bool choose_numbering(Formatter *f, bool automatic)
{
    Numbering wanted = automatic ? AUTOMATIC : MANUAL;
    if (f->numbering == UNDECIDED)
        f->numbering = wanted;
    if (f->numbering == wanted)
        return true;
    return raise_bad(f, automatic
                            ? "cannot switch from manual field specification to automatic field "
                              "numbering"
                            : "cannot switch from automatic field numbering to manual field "
                              "specification");
}

static bool positional_value(Formatter *f, int64_t index, AwValue *out)
{
    if (!f->args)
        return raise_bad(f, "Format string contains positional fields");
    AwTuple *args = aw_as_tuple(f->args);
    if ((size_t)index >= args->count)
        return aw_raise(f->vm, &aw_index_error_type,
                        "Replacement index %lld out of range for positional args tuple",
                        (long long)index);
    *out = args->items[index];
    return true;
}

static bool keyword_value(Formatter *f, Text name, AwValue *out)
{
    AwValue key = aw_str_new(f->vm, name.at, (size_t)(name.end - name.at));
    if (!key)
        return false;
    if (!f->own)
        return aw_getitem(f->vm, f->mapping, key, out);
    *out = aw_dict_get_str(aw_as_dict(f->mapping), key);
    return *out || aw_raise_with(f->vm, &aw_key_error_type, key);
}

/* The value that the name's first part stands for; *rest: the accesses behind it. */
static bool first_value(Formatter *f, Text name, Text *rest, AwValue *out)
{
    Text first = name;
    int64_t index;
    while (first.at < name.end && *first.at != '.' && *first.at != '[')
        first.at++;
    *rest = (Text){first.at, name.end};
    first = (Text){name.at, first.at};
    if (!take_index(f, first, &index))
        return false;
    bool empty = first.at == first.end;
    if (!empty && index < 0)
        return keyword_value(f, first, out);
    if (!choose_numbering(f, empty))
        return false;
    return positional_value(f, empty ? f->next++ : index, out);
}

static bool item_value(Formatter *f, Text key, AwValue *value)
{
    int64_t index;
    if (!take_index(f, key, &index))
        return false;
    AwValue k = index >= 0 ? aw_int_new(f->vm, index)
                           : aw_str_new(f->vm, key.at, (size_t)(key.end - key.at));
    return k && aw_getitem(f->vm, *value, k, value);
}

/* One `.name` or `[key]` after the other. */
static bool follow(Formatter *f, Text rest, AwValue *value)
{
    while (rest.at < rest.end) {
        char kind = *rest.at++;
        Text part = {rest.at, rest.at};
        if (kind != '.' && kind != '[')
            return raise_bad(f, "Only '.' or '[' may follow ']' in format field specifier");
        if (kind == '.') {
            while (part.end < rest.end && *part.end != '.' && *part.end != '[')
                part.end++;
            rest.at = part.end;
        } else {
            while (part.end < rest.end && *part.end != ']')
                part.end++;
            if (part.end == rest.end)
                return raise_bad(f, "Missing ']' in format string");
            rest.at = part.end + 1;
        }
        if (part.at == part.end)
            return raise_bad(f, "Empty attribute in format string");
        if (kind == '[') {
            if (!item_value(f, part, value))
                return false;
            continue;
        }
        AwValue name = aw_str_intern(f->vm, part.at, (size_t)(part.end - part.at));
        if (!name || !aw_getattr(f->vm, *value, name, value))
            return false;
    }
    return true;
}

static bool convert(Formatter *f, uint32_t conversion, AwValue *value)
{
    switch (conversion) {
    case 0: return true;
    case 'r': return aw_repr(f->vm, *value, value);
    case 's': return aw_str(f->vm, *value, value);
    case 'a': return aw_ascii(f->vm, *value, value);
    default: break;
    }
    if (conversion > 32 && conversion < 127)
        return aw_raise_value(f->vm, "Unknown conversion specifier %c", (char)conversion);
    return aw_raise_value(f->vm, "Unknown conversion specifier \\x%x", conversion);
}

/* ---- putting together ---- */

static bool format_text(Formatter *f, Text text, int depth);

/* The spec of a field, with its own fields filled in. */
static bool spec_text(Formatter *f, const Field *field, int depth, AwValue *out)
{
    if (!field->nested) {
        *out = aw_str_new(f->vm, field->spec.at, (size_t)(field->spec.end - field->spec.at));
        return *out != AW_UNSET;
    }
    AwBuffer outer = f->out;
    f->out = (AwBuffer){0};
    bool ok = format_text(f, field->spec, depth - 1);
    if (ok)
        ok = (*out = aw_str_take(f->vm, &f->out)) != AW_UNSET;
    else
        aw_buffer_deinit(&f->out);
    f->out = outer;
    return ok;
}

static bool put_field(Formatter *f, const Field *field, int depth)
{
    AwValue value, text = AW_UNSET, spec = AW_UNSET;
    Text rest;
    if (!first_value(f, field->name, &rest, &value) || !follow(f, rest, &value) ||
        !convert(f, field->conversion, &value))
        return false;
    bool plain = field->spec.at == field->spec.end;
    if (plain && aw_is_int(value))
        return aw_int_repr(f->vm, value, &f->out);
    if (plain && aw_is_exact(value, &aw_str_type))
        text = value;
    else if ((!plain && !spec_text(f, field, depth, &spec)) ||
             !aw_format_value(f->vm, value, spec, &text))
        return false;
    aw_buffer_append(&f->out, aw_as_str(text)->data, aw_as_str(text)->size);
    return true;
}

static const char *next_brace(const char *at, const char *end)
{
    while (at < end && *at != '{' && *at != '}')
        at++;
    return at;
}

static bool format_text(Formatter *f, Text text, int depth)
{
    if (depth <= 0)
        return raise_bad(f, "Max string recursion exceeded");
    while (text.at < text.end) {
        const char *brace = next_brace(text.at, text.end);
        aw_buffer_append(&f->out, text.at, (size_t)(brace - text.at));
        text.at = brace + 1;
        if (brace == text.end)
            break;
        bool doubled = text.at < text.end && *text.at == *brace;
        if (doubled) {
            aw_buffer_append_byte(&f->out, *text.at++);
            continue;
        }
        if (*brace == '}')
            return raise_bad(f, "Single '}' encountered in format string");
        if (text.at == text.end)
            return raise_bad(f, "Single '{' encountered in format string");
        Field field;
        if (!take_field(f, &text, &field) || !put_field(f, &field, depth))
            return false;
    }
    return true;
}

static AwStatus run(Formatter *f, AwValue self, AwValue *out)
{
    AwStr *s = aw_as_str(self);
    aw_buffer_reserve(&f->out, s->size + 32);
    if (format_text(f, (Text){s->data, s->data + s->size}, 2))
        return (*out = aw_str_take(f->vm, &f->out)) != AW_UNSET;
    aw_buffer_deinit(&f->out);
    return AW_RAISED;
}

AwStatus aw_str_method_format(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Formatter f = {.vm = vm, .args = args[1], .mapping = args[2], .own = true};
    return run(&f, args[0], out);
}

AwStatus aw_str_method_format_map(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Formatter f = {.vm = vm, .mapping = args[1]};
    return run(&f, args[0], out);
}
