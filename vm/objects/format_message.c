/* format_message.c: printf for the machine's own messages, with directives for values (see str.h). */
#include "vm/objects/raise.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

static void append_str(AwBuffer *out, AwValue v)
{
    aw_buffer_append(out, aw_as_str(v)->data, aw_as_str(v)->size);
}

/* A type as messages name it: one that a module has in C goes by its full name, "collections.deque". */
static void append_type_name(AwBuffer *out, const AwType *type)
{
    bool full = !(type->flags & AW_TYPE_HEAP) && type->module &&
                strncmp(type->module, "asyncio.", 8) != 0; /* those are no C types elsewhere */
    if (full) {
        aw_buffer_append_text(out, type->module);
        aw_buffer_append_byte(out, '.');
    }
    aw_buffer_append_text(out, type->name);
}

/* One of our own directives; false: raised. */
static bool append_value(AwVM *vm, AwBuffer *out, char directive, AwValue v)
{
    AwValue text = v;
    switch (directive) {
    case 'T': append_type_name(out, aw_type_of(v)); return true;
    case 'A': /* what an argument is */
        if (v != AW_NONE)
            append_type_name(out, aw_type_of(v));
        else
            aw_buffer_append_text(out, "None");
        return true;
    case 'R':
        if (!aw_repr(vm, v, &text))
            return false;
        break;
    case 'S':
        if (!aw_str(vm, v, &text))
            return false;
        break;
    default: break;
    }
    append_str(out, text);
    return true;
}

/* A directive of printf: `length` bytes from `from`, the last one its letter. */
static void append_plain(AwBuffer *out, const char *from, size_t length, va_list args)
{
    char directive[16];
    memcpy(directive, from, length);
    directive[length] = 0;
    bool longer = strstr(directive, "ll"), size = strchr(directive, 'z') != NULL;
    bool is_long = !longer && strchr(directive, 'l');
    switch (from[length - 1]) {
    case 's':
        if (strstr(directive, ".*")) {
            int precision = va_arg(args, int);
            aw_buffer_append_format(out, "%.*s", precision, va_arg(args, const char *));
        } else {
            aw_buffer_append_text(out, va_arg(args, const char *));
        }
        return;
    case 'g': aw_buffer_append_format(out, "%g", va_arg(args, double)); return;
    case 'c': aw_buffer_append_byte(out, (char)va_arg(args, int)); return;
    default: break;
    }
    /* the format was taken from our own sources: the compiler cannot see it */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    if (longer)
        aw_buffer_append_format(out, directive, va_arg(args, long long));
    else if (size)
        aw_buffer_append_format(out, directive, va_arg(args, size_t));
    else if (is_long)
        aw_buffer_append_format(out, directive, va_arg(args, long));
    else
        aw_buffer_append_format(out, directive, va_arg(args, int));
#pragma GCC diagnostic pop
}

bool aw_format(AwVM *vm, AwBuffer *out, const char *format, va_list given)
{
    va_list args; /* a va_list parameter may be an array, which cannot be passed on by address */
    va_copy(args, given);
    bool ok = true;
    while (ok && *format) {
        const char *percent = strchr(format, '%');
        aw_buffer_append(out, format, percent ? (size_t)(percent - format) : strlen(format));
        if (!percent)
            break;
        size_t length = 1;
        while (percent[length] && strchr("0123456789.*-+#lhz ", percent[length]))
            length++;
        char directive = percent[length++];
        if (directive == '%')
            aw_buffer_append_byte(out, '%');
        else if (directive == 'N')
            aw_buffer_append_text(out, va_arg(args, const AwType *)->name);
        else if (directive == 'F')
            append_type_name(out, va_arg(args, const AwType *));
        else if (strchr("TARSV", directive))
            ok = append_value(vm, out, directive, va_arg(args, AwValue));
        else
            append_plain(out, percent, length, args);
        format = percent + length;
    }
    va_end(args);
    return ok;
}

AwValue aw_str_format(AwVM *vm, const char *format, ...)
{
    AwBuffer text = {0};
    va_list args;
    va_start(args, format);
    bool ok = aw_format(vm, &text, format, args);
    va_end(args);
    if (ok)
        return aw_str_take(vm, &text);
    aw_buffer_deinit(&text);
    return AW_UNSET;
}
