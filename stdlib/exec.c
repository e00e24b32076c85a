/* exec.c: compile, exec and eval. */
#include "stdlib/builtins.h"

#include "base/utf8.h"
#include "vm/engine/engine.h"
#include "vm/objects/bytes.h"
#include "vm/objects/exception.h"
#include "vm/objects/operator.h"
#include "vm/objects/number.h"
#include "vm/objects/str_inside.h"
#include "vm/objects/type.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

typedef struct {
    const char *bytes;
    size_t size;
} SourceText;

/* The text given as str or bytes. *flags gets AW_COMPILE_BYTES if it is bytes. */
static bool source_text(AwVM *vm, AwValue source, const char *function, SourceText *text,
                        uint32_t *flags)
{
    if (aw_is_str(source)) {
        *text = (SourceText){aw_as_str(source)->data, aw_as_str(source)->size};
        if (!aw_str_is_ascii(aw_as_str(source)) &&
            !aw_utf8_validate(text->bytes, text->size, NULL)) /* a surrogate: says so */
            return aw_str_encode(vm, source, NULL, NULL) != AW_UNSET;
    } else {
        if (!aw_bytes_view(source, &text->bytes, &text->size))
            return aw_raise_type(vm, "%s() arg 1 must be a string, bytes or %s object", function,
                                 strcmp(function, "compile") == 0 ? "AST" : "code");
        *flags |= AW_COMPILE_BYTES;
    }
    if (memchr(text->bytes, '\0', text->size))
        return aw_raise(vm, &aw_syntax_error_type, "source code string cannot contain null bytes");
    return true;
}

/* CPython's bits of compile()'s flags. */
enum {
    ONLY_AST = 0x400,
    TYPE_COMMENTS = 0x1000,
    TOP_LEVEL_AWAIT = 0x2000,
    ALLOW_INCOMPLETE = 0x4000,
    FUTURE_ANNOTATIONS = 0x1000000,
    FUTURES = 0x1FE0000,
    KNOWN_FLAGS = FUTURES | 0x7F10,
};

/* The features that the calling code took from __future__. */
static uint32_t inherited(AwVM *vm)
{
    AwFrame *frame = aw_frame_current(vm);
    return frame && frame->code->flags & AW_CODE_ANNOTATIONS ? AW_COMPILE_ANNOTATIONS : 0;
}

static bool take_flags(AwVM *vm, AwValue given, AwValue dont_inherit, AwValue optimize,
                       uint32_t *flags, bool *tree_only)
{
    int64_t bits = 0, level = -1;
    bool alone = false;
    if ((given && !aw_to_int64(vm, given, &bits)) ||
        (dont_inherit && !aw_truth(vm, dont_inherit, &alone)) ||
        (optimize && !aw_to_int64(vm, optimize, &level)))
        return false;
    if (bits & ~(int64_t)KNOWN_FLAGS)
        return aw_raise_value(vm, "compile(): unrecognised flags");
    if (level < -1 || level > 2)
        return aw_raise_value(vm, "compile(): invalid optimize value");
    *tree_only = bits & ONLY_AST;
    *flags |= alone ? 0 : inherited(vm);
    *flags |= bits & FUTURE_ANNOTATIONS ? AW_COMPILE_ANNOTATIONS : 0;
    *flags |= bits & TOP_LEVEL_AWAIT ? AW_COMPILE_TOP_LEVEL_AWAIT : 0;
    *flags |= bits & ALLOW_INCOMPLETE ? AW_COMPILE_INCOMPLETE : 0;
    *flags |= level >= 1 ? AW_COMPILE_NO_ASSERT : 0;
    *flags |= level == 2 ? AW_COMPILE_NO_DOC : 0;
    return true;
}

/* A file's name as str, bytes or os.PathLike, as a str; without NUL. */
static bool take_filename(AwVM *vm, AwValue given, AwValue *out)
{
    AwValue method = aw_is_str(given) || aw_is_bytes(given)
                         ? AW_UNSET
                         : aw_special(vm, given, aw_str_intern_text(vm, "__fspath__"));
    *out = given;
    if (method && (!aw_bind(vm, method, given, aw_type_of(given), &method) ||
                   !aw_call(vm, method, NULL, 0, out)))
        return false;
    const char *bytes;
    size_t size;
    if (!aw_is_str(*out)) {
        if (!aw_bytes_view(*out, &bytes, &size))
            return aw_raise_type(vm, "expected str, bytes or os.PathLike object, not %T", given);
        *out = aw_str_decode(vm, bytes, size, "utf-8", "surrogateescape");
    }
    if (*out && memchr(aw_as_str(*out)->data, 0, aw_as_str(*out)->size))
        return aw_raise_value(vm, "embedded null character");
    return *out != AW_UNSET;
}

static bool check_mode(AwVM *vm, AwValue mode, bool tree_only)
{
    if (!aw_is_str(mode))
        return aw_raise_type(vm, "compile() argument 'mode' must be str, not %s",
                             mode == AW_NONE ? "None" : aw_type_of(mode)->name);
    const char *text = aw_as_str(mode)->data;
    if (strlen(text) != aw_as_str(mode)->size)
        return aw_raise_value(vm, "embedded null character");
    bool func_type = strcmp(text, "func_type") == 0;
    if (func_type && !tree_only)
        return aw_raise_value(vm, "compile() mode 'func_type' requires flag PyCF_ONLY_AST");
    return func_type || strcmp(text, "exec") == 0 || strcmp(text, "eval") == 0 ||
           strcmp(text, "single") == 0 ||
           aw_raise_value(vm, tree_only
                                  ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
                                  : "compile() mode must be 'exec', 'eval' or 'single'");
}

/* An instance of the class of all syntax trees. */
static bool is_tree(AwVM *vm, AwValue source, bool *out)
{
    AwValue module, class, name = aw_str_intern_text(vm, "_ast");
    *out = false;
    AwFind found = name ? aw_dict_get(vm, vm->modules, name, &module) : AW_FIND_ERROR;
    if (found != AW_FOUND)
        return found == AW_ABSENT;
    name = aw_str_intern_text(vm, "AST");
    found = name ? aw_find_attr(vm, module, name, &class) : AW_FIND_ERROR;
    return found == AW_FOUND ? aw_isinstance(vm, source, class, out) : found == AW_ABSENT;
}

static AwStatus compile_text(AwVM *vm, AwValue *args, bool tree_only, uint32_t flags, AwValue *out)
{
    SourceText text;
    const char *filename = aw_as_str(args[1])->data, *mode = aw_as_str(args[2])->data;
    if (!source_text(vm, args[0], "compile", &text, &flags))
        return AW_RAISED;
    if (tree_only)
        return STATUS(vm->engine->parse(vm, filename, text.bytes, text.size, mode, flags, out));
    AwCodeObject *code = vm->engine->compile(vm, filename, text.bytes, text.size, mode, flags);
    *out = aw_from_object(code);
    return STATUS(code);
}

/* What a call of compile() asks for beside the tree as it is: type comments, a function type, or an older version of the language
 * (`minor`, or -1). These are left to Aw code. */
typedef struct {
    int64_t flags, minor;
    bool any;
} Wishes;

static bool take_wishes(AwVM *vm, AwValue *args, Wishes *wishes)
{
    *wishes = (Wishes){.minor = -1};
    if ((args[3] && !aw_to_int64(vm, args[3], &wishes->flags)) ||
        (args[6] && !aw_to_int64(vm, args[6], &wishes->minor)))
        return false;
    wishes->any =
        wishes->flags & ONLY_AST &&
        (wishes->flags & TYPE_COMMENTS || wishes->minor >= 0 || aw_str_is(args[2], "func_type"));
    return true;
}

static AwStatus parse_with_wishes(AwVM *vm, AwValue *args, const Wishes *wishes)
{
    AwValue function;
    AwValue given[] = {args[0],
                       args[1],
                       args[2],
                       aw_from_int(wishes->flags & ~TYPE_COMMENTS),
                       aw_from_bool(wishes->flags & TYPE_COMMENTS),
                       aw_from_int(wishes->minor)};
    return aw_library_function(vm, "_typecomments", "parse", &function)
               ? aw_tail_call(vm, function, given, 6)
               : AW_RAISED;
}

static AwStatus builtin_compile(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    AwValue filename;
    uint32_t flags = AW_COMPILE_NAMESPACE;
    bool tree_only = false, tree = false;
    if (!take_filename(vm, args[1], &filename))
        return AW_RAISED;
    args[1] = filename;
    if (!take_flags(vm, args[3], args[4], args[5], &flags, &tree_only) ||
        !check_mode(vm, args[2], tree_only) || !is_tree(vm, args[0], &tree))
        return AW_RAISED;
    Wishes wishes;
    if (!take_wishes(vm, args, &wishes))
        return AW_RAISED;
    if (!tree && wishes.any)
        return parse_with_wishes(vm, args, &wishes);
    if (!tree)
        return compile_text(vm, args, tree_only, flags, out);
    *out = args[0];
    if (tree_only)
        return AW_OK;
    AwCodeObject *code = vm->engine->compile_tree(vm, aw_as_str(filename)->data, args[0],
                                                  aw_as_str(args[2])->data, flags);
    *out = aw_from_object(code);
    return STATUS(code);
}

static bool raise_globals(AwVM *vm, const char *function, AwValue globals)
{
    if (strcmp(function, "exec") == 0)
        return aw_raise_type(vm, "exec() globals must be a dict, not %T", globals);
    return aw_raise_type(vm, globals && aw_type_of(globals)->getitem
                                 ? "globals must be a real dict; try eval(expr, {}, mapping)"
                                 : "globals must be a dict");
}

/* Code with free variables needs a tuple of as many cells; only exec() takes one. */
static bool check_closure(AwVM *vm, AwCodeObject *code, const char *function, AwValue closure)
{
    uint32_t count = code->code->free_count;
    if (!count)
        return !closure || aw_raise_type(vm, "cannot use a closure with this code object");
    if (strcmp(function, "eval") == 0)
        return aw_raise_type(vm, "code object passed to eval() may not contain free variables");
    bool fits =
        closure && aw_is_exact(closure, &aw_tuple_type) && aw_as_tuple(closure)->count == count;
    for (uint32_t i = 0; fits && i < count; i++)
        fits = aw_is_exact(aw_as_tuple(closure)->items[i], &aw_cell_type);
    return fits || aw_raise_type(vm, "code object requires a closure of exactly length %u", count);
}

/* Code whose value exec() drops: called from here, not in its place. */
static AwStatus exec_for_nothing(AwVM *vm, AwCodeObject *code, AwDict *globals, AwValue locals,
                                 AwValue closure, AwValue *out)
{
    AwValue ignored;
    *out = AW_NONE;
    return aw_tail_exec(vm, code, globals, locals, closure) == AW_CALL &&
           aw_call(vm, vm->tail.callable, vm->tail.args, vm->tail.argc, &ignored);
}

static AwStatus run_text(AwVM *vm, AwValue *args, const char *function, const char *mode,
                         AwValue *out)
{
    AwValue source = args[0], globals = args[1], locals = args[2];
    AwFrame *frame = aw_frame_current(vm);
    if (!globals || globals == AW_NONE) {
        globals = frame ? aw_from_object(frame->function->globals) : AW_UNSET;
        if ((!locals || locals == AW_NONE) && frame) {
            AwDict *here = aw_frame_locals(vm, frame);
            if (!here)
                return AW_RAISED;
            locals = aw_from_object(here);
        }
    }
    if (!globals || !aw_is_dict(globals))
        return raise_globals(vm, function, globals);
    if (!locals || locals == AW_NONE)
        locals = globals;
    if (!aw_type_of(locals)->getitem)
        return *function == 'e' && function[1] == 'v'
                   ? aw_raise_type(vm, "locals must be a mapping")
                   : aw_raise_type(vm, "locals must be a mapping or None, not %T", locals);
    if (!aw_dict_find_str(aw_as_dict(globals), aw_names.__builtins__)) {
        AwValue builtins =
            frame ? aw_function_builtins(vm, frame->function) : aw_from_object(vm->builtins);
        if (!aw_dict_set_str(vm, aw_as_dict(globals), aw_names.__builtins__, builtins))
            return AW_RAISED;
    }
    AwCodeObject *code;
    AwValue closure = *function == 'e' && function[1] == 'x' ? args[3] : AW_UNSET;
    if (closure == AW_NONE)
        closure = AW_UNSET;
    if (aw_is_exact(source, &aw_code_type)) {
        code = (AwCodeObject *)aw_as_object(source);
        if (!check_closure(vm, code, function, closure))
            return AW_RAISED;
    } else {
        if (closure)
            return aw_raise_type(vm, "closure can only be used when source is a code object");
        SourceText text;
        uint32_t flags = AW_COMPILE_NAMESPACE | inherited(vm);
        if (!source_text(vm, source, function, &text, &flags))
            return AW_RAISED;
        while (mode[1] == 'v' && text.size && (*text.bytes == ' ' || *text.bytes == '\t'))
            text.bytes++, text.size--;
        code = vm->engine->compile(vm, "<string>", text.bytes, text.size, mode, flags);
        if (!code)
            return AW_RAISED;
    }
    bool gives = code->flags & AW_CODE_EXPRESSION || !(code->flags & AW_CODE_MODULE);
    if (gives && strcmp(function, "exec") == 0)
        return exec_for_nothing(vm, code, aw_as_dict(globals), locals, closure, out);
    return aw_tail_exec(vm, code, aw_as_dict(globals), locals, closure);
}

static AwStatus builtin_exec(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return run_text(vm, args, "exec", "exec", out);
}

static AwStatus builtin_eval(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return run_text(vm, args, "eval", "eval", out);
}

const AwNativeDef aw_exec_functions[] = {
    {"compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, "
     "_feature_version=-1)",
     builtin_compile, 0, "Compiles source text."},
    {"exec(source, globals=None, locals=None, /, *, closure=None)", builtin_exec, 0,
     "Runs source text or code."},
    {"eval(source, globals=None, locals=None, /)", builtin_eval, 0, "The value of an expression."},
    {0}};
