/* exec.c: compile, exec and eval. */
#include "stdlib/builtins.h"

#include "vm/engine/engine.h"
#include "vm/objects/exception.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

#define STATUS(ok) ((ok) ? AW_OK : AW_RAISED)

/* The bytes of source given as str or bytes. */
static bool source_text(AwVM *vm, AwValue source, const char *function, const char **text,
                        size_t *size, AwValue *keep)
{
    *keep = source;
    if (!aw_is_str(source) && (aw_type_of(source)->flags & AW_TYPE_BYTES)) {
        AwValue decode;
        if (!aw_getattr(vm, source, aw_str_intern_text(vm, "decode"), &decode) ||
            !aw_call(vm, decode, NULL, 0, keep))
            return false;
    } else if (!aw_is_str(source)) {
        return aw_raise_type(vm, "%s() arg 1 must be a string, bytes or %scode object", function,
                             strcmp(function, "compile") == 0 ? "AST object, not " : "");
    }
    *text = aw_as_str(*keep)->data;
    *size = aw_as_str(*keep)->size;
    if (*keep != source && *size >= 3 && memcmp(*text, "\xEF\xBB\xBF", 3) == 0) {
        *text += 3; /* the byte order mark */
        *size -= 3;
    }
    if (memchr(*text, '\0', *size))
        return aw_raise(vm, &aw_syntax_error_type, "source code string cannot contain null bytes");
    return true;
}

static AwStatus builtin_compile(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    const char *text;
    size_t size;
    AwValue keep;
    if (!aw_is_str(args[1]) || !aw_is_str(args[2])) {
        aw_raise_type(vm, "compile() argument '%s' must be str, not %T",
                      aw_is_str(args[1]) ? "mode" : "filename",
                      aw_is_str(args[1]) ? args[2] : args[1]);
        return AW_RAISED;
    }
    if (!source_text(vm, args[0], "compile", &text, &size, &keep))
        return AW_RAISED;
    const char *mode = aw_as_str(args[2])->data;
    if (strcmp(mode, "exec") != 0 && strcmp(mode, "eval") != 0 && strcmp(mode, "single") != 0) {
        aw_raise_value(vm, "compile() mode must be 'exec', 'eval' or 'single'");
        return AW_RAISED;
    }
    AwCodeObject *code =
        vm->engine->compile(vm, aw_as_str(args[1])->data, text, size, mode, AW_COMPILE_NAMESPACE);
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

static AwStatus run_text(AwVM *vm, AwValue *args, const char *function, const char *mode)
{
    AwValue source = args[0], globals = args[1], locals = args[2], keep;
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
        AwValue builtins;
        if (aw_dict_get(vm, vm->modules, aw_names.builtins, &builtins) != AW_FOUND ||
            !aw_dict_set_str(vm, aw_as_dict(globals), aw_names.__builtins__, builtins))
            return AW_RAISED;
    }
    AwCodeObject *code;
    if (aw_is_exact(source, &aw_code_type)) {
        code = (AwCodeObject *)aw_as_object(source);
        if (code->code->free_count) {
            aw_raise_type(vm, "code object passed to %s() may not contain free variables",
                          function);
            return AW_RAISED;
        }
    } else {
        const char *text;
        size_t size;
        if (!source_text(vm, source, function, &text, &size, &keep))
            return AW_RAISED;
        while (mode[1] == 'v' && size && (*text == ' ' || *text == '\t'))
            text++, size--;
        code = vm->engine->compile(vm, "<string>", text, size, mode, AW_COMPILE_NAMESPACE);
        if (!code)
            return AW_RAISED;
    }
    return aw_tail_exec(vm, code, aw_as_dict(globals), locals);
}

static AwStatus builtin_exec(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    return run_text(vm, args, "exec", "exec");
}

static AwStatus builtin_eval(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    return run_text(vm, args, "eval", "eval");
}

const AwNativeDef aw_exec_functions[] = {
    {"compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)", builtin_compile,
     0, "Compiles source text."},
    {"exec(source, globals=None, locals=None, /)", builtin_exec, 0, "Runs source text or code."},
    {"eval(source, globals=None, locals=None, /)", builtin_eval, 0, "The value of an expression."},
    {0}};
