/* host.c: puts a machine together: beside tree*.c the only file that knows both the front end and the engine. */
#include "cli/host.h"

#include "base/utf8.h"
#include "cli/tree.h"
#include "lang/encoding.h"
#include "lang/lang.h"
#include "stdlib/io.h"
#include "stdlib/modules.h"
#include "vm/objects/container.h"
#include "vm/objects/exception.h"
#include "vm/objects/operator.h"
#include "vm/objects/str_inside.h"

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

/* Errors that CPython shows with the line as it was read so far. */
static bool is_of_tokenizer(AwDiagId id)
{
    switch (id) {
    case AW_DIAG_INVALID_CHARACTER:
    case AW_DIAG_INVALID_NON_PRINTABLE:
    case AW_DIAG_UNTERMINATED_STRING:
    case AW_DIAG_UNTERMINATED_TRIPLE_QUOTED:
    case AW_DIAG_INVALID_LITERAL:
    case AW_DIAG_LITERAL_AND_WORD:
    case AW_DIAG_INVALID_DIGIT:
    case AW_DIAG_LEADING_ZEROS:
    case AW_DIAG_TOO_MANY_PARENTHESES:
    case AW_DIAG_UNMATCHED:
    case AW_DIAG_MISMATCHED:
    case AW_DIAG_MISMATCHED_LINE: return true;
    default: return false;
    }
}

/* The line of an error as the exception's `text` has it: with a line end, where the whole is a program. */
static void put_line(AwBuffer *text, const AwDiag *diag, const char *line, size_t length,
                     AwParseMode mode)
{
    aw_buffer_append(text, line, length);
    bool is_earlier = diag->id == AW_DIAG_NEVER_CLOSED && line[length] && line[length + 1];
    if (!is_of_tokenizer(diag->id) && !is_earlier &&
        (line[length] == '\n' || mode == AW_PARSE_EXEC))
        aw_buffer_append_byte(text, '\n');
}

/* Errors of trees have no text at hand: their line is read from the file, if the name of the text is a file's. */
static bool line_of_file(const char *path, uint32_t number, AwBuffer *text)
{
    FILE *file = path[0] == '<' ? NULL : fopen(path, "r");
    uint32_t line = 1;
    for (int c; file && line <= number && (c = fgetc(file)) != EOF; line += c == '\n')
        if (line == number)
            aw_buffer_append_byte(text, (char)c);
    if (file)
        fclose(file);
    return text->length && aw_utf8_validate(text->data, text->length, NULL);
}

static bool diag_line(AwSource *source, const AwDiag *diag, uint32_t number, AwParseMode mode,
                      bool given, AwBuffer *text)
{
    if (diag->text) {
        aw_buffer_append_text(text, diag->text);
        return true;
    }
    if (given && diag->from_tree)
        return line_of_file(source->name, number, text);
    size_t length = 0;
    const char *line = aw_source_line(source, number, &length);
    if (line)
        put_line(text, diag, line, length, mode);
    return line;
}

/* CPython's end of what is a place and no stretch is in some cases none: 0, or -1 where the token has no text. */
static int32_t end_offset(const AwDiag *diag, AwDiagPlace place)
{
    if (place.end_offset != place.offset || place.end_line != place.line)
        return place.end_offset;
    switch (diag->id) {
    case AW_DIAG_NEVER_CLOSED:
    case AW_DIAG_AFTER_LINE_CONTINUATION:
    case AW_DIAG_EXPECTED_DICT_COLON:
    case AW_DIAG_INCONSISTENT_TABS: return 0;
    case AW_DIAG_UNINDENT_MISMATCH:
    case AW_DIAG_UNEXPECTED_EOF:
    case AW_DIAG_UNEXPECTED_INDENT:
    case AW_DIAG_EXPECTED_EXCEPT:
    case AW_DIAG_BLOCK_AFTER:
    case AW_DIAG_BLOCK_AFTER_EXCEPT_STAR:
    case AW_DIAG_BLOCK_AFTER_FUNCTION:
    case AW_DIAG_BLOCK_AFTER_CLASS: return -1;
    default: return place.end_offset;
    }
}

/* Is the place behind all text, which has no line end? */
static bool is_at_end(AwSource *source, AwSpan span)
{
    size_t length;
    if (span.line != aw_source_line_count(source))
        return false;
    (void)aw_source_line(source, span.line, &length);
    return length && span.col >= length && source->text[source->length - 1] != '\n';
}

/* Raises a diagnostic as CPython would: SyntaxError(message, (filename, line, offset, text, end line, end offset)).
 * `given`: the text came from a program, not from a file. */
static void raise_diagnostic(AwVM *vm, AwSource *source, const AwDiagnostics *diags,
                             const AwDiag *diag, AwParseMode mode, bool given)
{
    AwDiagKind kind = aw_diag_kind(diag->id);
    AwValue message = aw_str_from(vm, diag->message);
    if (!message)
        return;
    if (kind == AW_DIAG_RECURSION_ERROR || kind == AW_DIAG_VALUE_ERROR) {
        aw_raise_with(vm, error_type(kind), message);
        return;
    }
    AwDiagPlace place = aw_diag_where(source, diag);
    if (mode == AW_PARSE_EVAL && source->length == 0)
        place.line = place.end_line = 0; /* as CPython has it */
    if (mode != AW_PARSE_EXEC && diag->id == AW_DIAG_INVALID_SYNTAX &&
        is_at_end(source, diag->span))
        place.offset = place.end_offset = 0; /* CPython's tokenizer has nothing left to point at */
    AwBuffer text = {0};
    bool has_line = diag_line(source, diag, place.line ? place.line : 1, mode, given, &text);
    AwValue details[6] = {
        aw_str_from(vm, source->name), aw_from_int(place.line),
        aw_from_int(place.offset),     has_line ? aw_str_take(vm, &text) : AW_NONE,
        aw_from_int(place.end_line),   aw_from_int(end_offset(diag, place))};
    if (!details[0] || !details[3])
        return;
    AwValue args[2] = {message, aw_tuple_new(vm, details, 6)};
    AwValue exception = args[1] ? aw_exception_new(vm, error_type(kind), args, 2) : AW_UNSET;
    if (!exception)
        return;
    if (diag->bare && !(aw_as_exception(exception)->args = aw_tuple_new(vm, &message, 1)))
        return;
    AwBuffer advice = {0};
    aw_diag_render_advice(diags, diag, &advice);
    if (advice.length && !(aw_as_exception(exception)->fields[2] = aw_str_take(vm, &advice)))
        return;
    aw_buffer_deinit(&advice);
    aw_raise_exception(vm, exception);
}

/* SyntaxError(message, (filename, 0, -1, None)): the text cannot be read at all. */
static void raise_unreadable(AwVM *vm, const char *filename, AwValue message)
{
    AwValue details[4] = {aw_str_from(vm, filename), aw_from_int(0), aw_from_int(-1), AW_NONE};
    AwValue args[2] = {message, details[0] ? aw_tuple_new(vm, details, 4) : AW_UNSET};
    AwValue e =
        message && args[1] ? aw_exception_new(vm, &aw_syntax_error_type, args, 2) : AW_UNSET;
    if (e)
        aw_raise_exception(vm, e);
}

/* Bytes that name an encoding other than UTF-8 are put into UTF-8. Of files, aw_encoding_check says what is wrong. */
static bool decode_source(AwVM *vm, AwArena *arena, AwSource **source, bool given)
{
    const char *name = aw_encoding_other(arena, *source);
    if (!name)
        return true;
    AwSource *old = *source;
    if (old->bom) {
        if (given)
            raise_unreadable(vm, old->name,
                             aw_str_format(vm, "encoding problem: %s with BOM", name));
        return !given;
    }
    AwValue text = aw_str_decode(vm, old->text, old->length, name, NULL), message;
    if (text) {
        *source = aw_source_from_str(old->name, aw_as_str(text)->data, aw_as_str(text)->size);
        aw_source_free(old);
        return true;
    }
    AwValue error = vm->exception;
    vm->exception = AW_UNSET;
    if (!given)
        return true;
    if (aw_str(vm, error, &message))
        raise_unreadable(vm, old->name, message);
    return false;
}

static AwType *warning_type(AwDiagKind kind)
{
    return kind == AW_DIAG_SYNTAX_WARNING ? &aw_syntax_warning_type : &aw_deprecation_warning_type;
}

/* Before any code ran there is nobody who could have asked for something else. */
static void show_warning(AwSource *source, const AwDiag *diag)
{
    if (aw_diag_kind(diag->id) != AW_DIAG_SYNTAX_WARNING)
        return;
    size_t length;
    const char *line = aw_source_line(source, diag->span.line, &length);
    fprintf(stderr, "%s:%u: SyntaxWarning: %s\n", source->name, diag->span.line, diag->message);
    size_t blanks = line ? strspn(line, " \t\f") : 0;
    if (blanks < length)
        fprintf(stderr, "  %.*s\n", (int)(length - blanks), line + blanks);
}

/* warnings.warn_explicit(); false when it raised. */
static bool warn_explicit(AwVM *vm, AwSource *source, const AwDiag *diag)
{
    AwValue function, ignored;
    AwValue args[] = {aw_str_from(vm, diag->message),
                      aw_from_object(warning_type(aw_diag_kind(diag->id))),
                      aw_str_from(vm, source->name), aw_from_int(diag->span.line)};
    return args[0] && args[2] && aw_library_function(vm, "warnings", "warn_explicit", &function) &&
           aw_call(vm, function, args, 4, &ignored);
}

/* Gives the warnings out; of a text with errors only those that came before CPython's parser found them. A filter can make an
 * error of one: false, and *refused is that, or something else was raised. */
static bool give_warnings(AwVM *vm, AwSource *source, const AwDiagnostics *diags, bool compiled,
                          const AwDiag **refused)
{
    AwValue module = aw_str_intern_text(vm, "warnings");
    bool asked = module && aw_dict_find_str(vm->modules, module);
    for (const AwDiag *diag = diags->warning; diag; diag = diag->next) {
        AwDiagKind kind = aw_diag_kind(diag->id);
        if (diag->from_tree && !compiled)
            continue;
        if (!asked && kind == AW_DIAG_DEPRECATION_WARNING) /* they are not shown */
            continue;
        if (!asked && !aw_frame_current(vm)) {
            show_warning(source, diag);
        } else if (!warn_explicit(vm, source, diag)) {
            if (aw_catch(vm, warning_type(kind)))
                *refused = diag;
            return false;
        }
    }
    return true;
}

/* ---- the front end ---- */

/* A text or a tree on its way through the front end. */
typedef struct {
    AwSource *source;
    AwArena arena; /* of the diagnostics and, when it is given out, of the tree */
    AwDiagnostics diags;
    AwParseMode mode;
    AwCompileOptions options;
    AwAst *ast;   /* the tree, if that is wanted and no code */
    AwCode *code; /* or NULL */
    bool tree_only;
} Job;

static AwParseMode parse_mode(const char *mode)
{
    return strcmp(mode, "eval") == 0     ? AW_PARSE_EVAL
           : strcmp(mode, "single") == 0 ? AW_PARSE_SINGLE
                                         : AW_PARSE_EXEC;
}

static void begin(Job *job, AwSource *source, const char *mode, uint32_t flags)
{
    job->source = source;
    job->mode = parse_mode(mode);
    job->options = (AwCompileOptions){.use_namespace = flags & AW_COMPILE_NAMESPACE,
                                      .top_level_await = flags & AW_COMPILE_TOP_LEVEL_AWAIT,
                                      .library = flags & AW_COMPILE_LIBRARY,
                                      .annotations = flags & AW_COMPILE_ANNOTATIONS,
                                      .no_assert = flags & AW_COMPILE_NO_ASSERT,
                                      .no_doc = flags & AW_COMPILE_NO_DOC};
    aw_diag_init(&job->diags, &job->arena, source);
}

static void end(Job *job)
{
    aw_arena_deinit(&job->arena);
    aw_source_free(job->source);
}

/* The text of a call of compile(), or of a file. False: it cannot be read. */
static bool begin_text(AwVM *vm, Job *job, const char *filename, const char *text, size_t size,
                       const char *mode, uint32_t flags)
{
    bool from_str = (flags & AW_COMPILE_NAMESPACE) && !(flags & AW_COMPILE_BYTES);
    AwSource *source =
        from_str ? aw_source_from_str(filename, text, size) : aw_source_new(filename, text, size);
    bool readable = from_str || decode_source(vm, &job->arena, &source, flags & AW_COMPILE_BYTES);
    begin(job, source, mode, flags);
    if (!readable)
        end(job);
    return readable;
}

static AwParseStatus run(Job *job, AwParseMode mode)
{
    return job->tree_only
               ? aw_parse(&job->arena, job->source, mode, &job->diags, &job->ast)
               : aw_lang_compile(job->source, mode, job->options, &job->diags, &job->code);
}

/* What compile() was given for "single" is all there is, also where the prompt would ask for more lines. */
static AwParseStatus run_to_end(Job *job)
{
    AwParseStatus status = run(job, job->mode);
    if (status != AW_PARSE_INCOMPLETE)
        return status;
    AwBuffer text = {0};
    AwSource *old = job->source;
    aw_buffer_append(&text, old->text, old->length);
    aw_buffer_append_text(&text, "\n\n");
    job->diags.source = job->source = aw_source_from_str(old->name, text.data, text.length);
    aw_source_free(old);
    aw_buffer_deinit(&text);
    job->diags.warning = job->diags.last_warning = NULL;
    status = run(job, job->mode);
    if (status != AW_PARSE_INCOMPLETE)
        return status;
    job->diags.warning = job->diags.last_warning = NULL;
    return run(job, AW_PARSE_EXEC);
}

/* Tells what is to be told; false: something is raised, and there is no code. */
static bool settle(AwVM *vm, Job *job, bool good, bool from_program)
{
    const AwDiag *refused = NULL;
    bool warned = give_warnings(vm, job->source, &job->diags, good, &refused);
    if (!warned && refused)
        raise_diagnostic(vm, job->source, &job->diags, refused, job->mode, from_program);
    else if (warned && !good)
        raise_diagnostic(vm, job->source, &job->diags, job->diags.first, job->mode, from_program);
    if (!warned && job->code)
        aw_unit_release(job->code->unit);
    return warned && good;
}

static AwCodeObject *load(AwVM *vm, AwCode *code)
{
    AwCodeObject *loaded = aw_code_load(vm, code);
    aw_unit_release(code->unit);
    return loaded;
}

/* Whether a prompt would ask for more lines behind this text. An expression is read as the end of a tuple, so that no statement
 * is taken for one. */
static bool wants_more(const char *text, size_t size, AwParseMode mode)
{
    AwBuffer whole = {0};
    aw_buffer_append_text(&whole, mode == AW_PARSE_EVAL ? "0," : "");
    aw_buffer_append(&whole, text, size);
    AwSource *source = aw_source_from_str("<input>", whole.data, whole.length);
    AwArena arena = {0};
    AwDiagnostics diags;
    AwCompileOptions options = {.use_namespace = true};
    AwCode *code;
    aw_diag_init(&diags, &arena, source);
    AwParseStatus status = aw_lang_compile(source, AW_PARSE_SINGLE, options, &diags, &code);
    if (status == AW_PARSE_OK)
        aw_unit_release(code->unit);
    aw_arena_deinit(&arena);
    aw_source_free(source);
    aw_buffer_deinit(&whole);
    return status == AW_PARSE_INCOMPLETE;
}

AwCodeObject *aw_host_compile(AwVM *vm, const char *filename, const char *text, size_t size,
                              const char *mode, uint32_t flags)
{
    Job job = {0};
    if (!begin_text(vm, &job, filename, text, size, mode, flags))
        return NULL;
    bool good = run_to_end(&job) == AW_PARSE_OK;
    AwCodeObject *loaded = NULL;
    if (flags & AW_COMPILE_INCOMPLETE && (job.mode == AW_PARSE_SINGLE || !good) &&
        wants_more(text, size, job.mode)) {
        aw_raise(vm, &aw_syntax_error_type, "incomplete input");
        if (good)
            aw_unit_release(job.code->unit);
    } else if (settle(vm, &job, good, flags & AW_COMPILE_NAMESPACE)) {
        loaded = load(vm, job.code);
    }
    end(&job);
    return loaded;
}

static bool parse(AwVM *vm, const char *filename, const char *text, size_t size, const char *mode,
                  uint32_t flags, AwValue *out)
{
    Job job = {.tree_only = true};
    if (!begin_text(vm, &job, filename, text, size, mode, flags))
        return false;
    bool good = run_to_end(&job) == AW_PARSE_OK;
    if (job.ast)
        job.ast->mode = job.mode;
    good = settle(vm, &job, good, true) && aw_tree_to_object(vm, job.ast, out);
    end(&job);
    return good;
}

static AwCodeObject *compile_tree(AwVM *vm, const char *filename, AwValue tree, const char *mode,
                                  uint32_t flags)
{
    Job job = {0};
    AwCodeObject *loaded = NULL;
    begin(&job, aw_source_from_str(filename, "", 0), mode, flags);
    AwAst *ast = aw_ast_new(&job.arena, job.source, job.mode);
    if (aw_tree_from_object(vm, tree, ast) && aw_tree_check(vm, ast)) {
        job.code = aw_lang_compile_tree(ast, job.options, &job.diags);
        if (settle(vm, &job, job.code, true))
            loaded = load(vm, job.code);
    }
    end(&job);
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
    vm->engine->parse = parse;
    vm->engine->compile_tree = compile_tree;
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
