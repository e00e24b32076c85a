/* host.c: puts a machine together: the only file that knows both the front end and the engine. */
#include "cli/host.h"

#include "lang/lang.h"
#include "stdlib/io.h"
#include "stdlib/modules.h"
#include "vm/objects/container.h"
#include "vm/objects/exception.h"

#include <stdio.h>

static AwType *error_type(AwDiagKind kind)
{
    switch (kind) {
    case AW_DIAG_INDENTATION_ERROR: return &aw_indentation_error_type;
    case AW_DIAG_TAB_ERROR: return &aw_tab_error_type;
    case AW_DIAG_RECURSION_ERROR: return &aw_recursion_error_type;
    case AW_DIAG_VALUE_ERROR: return &aw_value_error_type;
    default: return &aw_syntax_error_type;
    }
}

/* Raises the first diagnostic as CPython would: SyntaxError(message, (filename, line, offset, text, end line, end offset)). */
/* The line of an error as the exception's `text` has it: with a line end, where the whole is a program; without one behind
 * a string that was not closed. */
static void put_line(AwBuffer *text, const AwDiag *diag, const char *line, size_t length,
                     AwParseMode mode)
{
    aw_buffer_append(text, line, length);
    if (diag->id != AW_DIAG_UNTERMINATED_STRING && (line[length] == '\n' || mode == AW_PARSE_EXEC))
        aw_buffer_append_byte(text, '\n');
}

static void raise_diagnostic(AwVM *vm, AwSource *source, const AwDiagnostics *diags,
                             AwParseMode mode)
{
    const AwDiag *diag = diags->first;
    AwDiagKind kind = aw_diag_kind(diag->id);
    AwValue message = aw_str_from(vm, diag->message);
    if (!message)
        return;
    if (kind == AW_DIAG_RECURSION_ERROR || kind == AW_DIAG_VALUE_ERROR) {
        aw_raise_with(vm, error_type(kind), message);
        return;
    }
    AwDiagPlace place = aw_diag_where(source, diag);
    size_t length = 0;
    const char *line = aw_source_line(source, place.line, &length);
    AwBuffer text = {0};
    if (line)
        put_line(&text, diag, line, length, mode);
    AwValue details[6] = {aw_str_from(vm, source->name), aw_from_int(place.line),
                          aw_from_int(place.offset),     line ? aw_str_take(vm, &text) : AW_NONE,
                          aw_from_int(place.end_line),   aw_from_int(place.end_offset)};
    if (!details[0] || !details[3])
        return;
    AwValue args[2] = {message, aw_tuple_new(vm, details, 6)};
    AwValue exception = args[1] ? aw_exception_new(vm, error_type(kind), args, 2) : AW_UNSET;
    if (!exception)
        return;
    AwBuffer advice = {0};
    aw_diag_render_advice(diags, diag, &advice);
    if (advice.length && !(aw_as_exception(exception)->fields[2] = aw_str_take(vm, &advice)))
        return;
    aw_buffer_deinit(&advice);
    aw_raise_exception(vm, exception);
}

/* What compile() was given for "single" is all there is, also where the prompt would ask for more lines. */
static AwParseStatus compile_to_end(AwSource **source, AwParseMode mode, AwCompileOptions options,
                                    AwDiagnostics *diags, AwCode **code)
{
    AwParseStatus status = aw_lang_compile(*source, mode, options, diags, code);
    if (status != AW_PARSE_INCOMPLETE)
        return status;
    AwBuffer text = {0};
    AwSource *old = *source;
    aw_buffer_append(&text, old->text, old->length);
    aw_buffer_append_text(&text, "\n\n");
    *source = aw_source_from_str(old->name, text.data, text.length);
    aw_source_free(old);
    aw_buffer_deinit(&text);
    diags->source = *source;
    status = aw_lang_compile(*source, mode, options, diags, code);
    return status == AW_PARSE_INCOMPLETE
               ? aw_lang_compile(*source, AW_PARSE_EXEC, options, diags, code)
               : status;
}

AwCodeObject *aw_host_compile(AwVM *vm, const char *filename, const char *text, size_t size,
                              const char *mode, uint32_t flags)
{
    AwSource *source = flags & AW_COMPILE_NAMESPACE ? aw_source_from_str(filename, text, size)
                                                    : aw_source_new(filename, text, size);
    AwArena arena = {0};
    AwDiagnostics diags;
    AwCode *code;
    aw_diag_init(&diags, &arena, source);
    AwCompileOptions options = {.use_namespace = flags & AW_COMPILE_NAMESPACE,
                                .top_level_await = flags & AW_COMPILE_TOP_LEVEL_AWAIT,
                                .library = flags & AW_COMPILE_LIBRARY};
    AwParseMode parse_mode = strcmp(mode, "eval") == 0     ? AW_PARSE_EVAL
                             : strcmp(mode, "single") == 0 ? AW_PARSE_SINGLE
                                                           : AW_PARSE_EXEC;
    AwCodeObject *loaded = NULL;
    if (compile_to_end(&source, parse_mode, options, &diags, &code) == AW_PARSE_OK) {
        loaded = aw_code_load(vm, code);
        aw_unit_release(code->unit);
    } else {
        raise_diagnostic(vm, source, &diags, parse_mode);
    }
    aw_arena_deinit(&arena);
    aw_source_free(source);
    return loaded;
}

AwVM *aw_host_new(AwHostOptions options)
{
    AwVM *vm = aw_vm_new();
    AwIo *io = !vm                                 ? NULL
               : options.clock == AW_CLOCK_VIRTUAL ? aw_io_virtual_new(vm)
               : options.clock == AW_CLOCK_SCALED  ? aw_io_scaled_new(vm, options.factor)
                                                   : aw_io_uv_new(vm);
    if (!io || !aw_sched_init(vm, io)) {
        fputs("aw: out of memory\n", stderr);
        return NULL;
    }
    vm->engine->compile = aw_host_compile;
    bool ok = aw_stdlib_init(vm);
    if (ok && options.unbuffered)
        aw_io_unbuffer();
    for (int fd = 0; fd <= 2; fd++)
        ok = ok && (!options.lacks[fd] || aw_io_lacks(vm, fd));
    if (!ok) {
        fputs("aw: out of memory\n", stderr);
        return NULL;
    }
    return vm;
}

void aw_host_free(AwVM *vm)
{
    aw_sched_deinit(vm);
    aw_vm_free(vm);
}

bool aw_host_begin_main(AwVM *vm, AwCodeObject *code, const char *filename)
{
    AwModule *module = aw_module_new(vm, aw_names.__main__);
    AwValue builtins;
    if (!module || aw_dict_get(vm, vm->modules, aw_names.builtins, &builtins) != AW_FOUND ||
        !aw_module_set(vm, module, "__builtins__", builtins) ||
        !aw_dict_set(vm, vm->modules, aw_names.__main__, aw_from_object(module)))
        return false;
    if (filename) {
        AwValue file = aw_str_from(vm, filename);
        if (!file || !aw_module_set(vm, module, "__file__", file))
            return false;
    }
    vm->engine->main_module = aw_from_object(module);
    AwFunction *body = code ? aw_function_new(vm, code, module->namespace) : NULL;
    if (code && !body)
        return false;
    if (body)
        aw_thread_begin(vm->engine->main_thread, aw_from_object(body), NULL, 0);
    return true;
}
