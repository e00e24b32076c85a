/* The layering test: reads the #includes of all sources and fails when a file includes one of a row
 * that it must not know, or when the largest knot (modules that all reach each other through
 * includes) grows beyond the number recorded in tests/tools/layering.limit.
 *   usage: layering TOP-FOLDER */
#include "harness.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* ---- the rows of the house ---- */

typedef enum { BASE, CONTRACT, LANG, HEAP, OBJECTS, ENGINE, SCHED, STDLIB, CLI, ROW_COUNT } Row;

#define MAY(row)          (1u << (row))
#define HEAP_AND_BELOW    (MAY(HEAP) | MAY(BASE))
#define OBJECTS_AND_BELOW (MAY(OBJECTS) | MAY(CONTRACT) | HEAP_AND_BELOW)
#define ENGINE_AND_BELOW  (MAY(ENGINE) | OBJECTS_AND_BELOW)
#define SCHED_AND_BELOW   (MAY(SCHED) | ENGINE_AND_BELOW)

static const struct {
    const char *folder; /* with its subfolders; "vm" is only what lies directly in it */
    unsigned may_include;
} rows[ROW_COUNT] = {
    [BASE] = {"base", MAY(BASE)},
    [CONTRACT] = {"vm", MAY(CONTRACT) | MAY(BASE)},
    [LANG] = {"lang", MAY(LANG) | MAY(CONTRACT) | MAY(BASE)},
    [HEAP] = {"vm/heap", HEAP_AND_BELOW},
    [OBJECTS] = {"vm/objects", OBJECTS_AND_BELOW},
    [ENGINE] = {"vm/engine", ENGINE_AND_BELOW},
    [SCHED] = {"vm/sched", SCHED_AND_BELOW},
    [STDLIB] = {"stdlib", MAY(STDLIB) | SCHED_AND_BELOW},
    [CLI] = {"cli", ~0u},
};

/* Headers of other projects that only one place may know. */
static const struct {
    const char *header; /* the beginning of its name */
    const char *place;  /* the beginning of the paths that may include it */
} outside[] = {
    {"uv.h", "vm/sched/io_uv."},
    {"readline/", "cli/"},
    {"editline/", "cli/"},
    {"histedit.h", "cli/"},
};

/* ---- modules: a file stem, its .c and .h together ---- */

enum { MAX_MODULES = 1000 };

typedef struct {
    char *name; /* path without extension */
    Row row;
    bool includes[MAX_MODULES];
    int index; /* of Tarjan's walk; 0: not visited */
    int low;
    bool on_stack;
} Module;

static Module *modules[MAX_MODULES];
static int module_count;
static Strings sources; /* paths below the top folder */
static int breaches;

static bool has_extension(const char *path, const char *const *extensions)
{
    const char *dot = strrchr(path, '.');
    for (; dot && *extensions; extensions++) {
        if (strcmp(dot, *extensions) == 0) {
            return true;
        }
    }
    return false;
}

static Row row_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    size_t folder_length = slash ? (size_t)(slash - path) : 0;
    Row best = ROW_COUNT;
    size_t best_length = 0;
    for (int row = 0; row < ROW_COUNT; row++) {
        size_t length = strlen(rows[row].folder);
        bool inside = folder_length >= length && strncmp(path, rows[row].folder, length) == 0 &&
                      path[length] == '/';
        if (row == CONTRACT && folder_length > length) {
            continue;
        }
        if (inside && length > best_length) {
            best = (Row)row;
            best_length = length;
        }
    }
    return best;
}

static Module *module_of(const char *path)
{
    size_t length = (size_t)(strrchr(path, '.') - path);
    for (int i = 0; i < module_count; i++) {
        if (strlen(modules[i]->name) == length && strncmp(modules[i]->name, path, length) == 0) {
            return modules[i];
        }
    }
    if (module_count == MAX_MODULES) {
        harness_fail("more than %d modules: raise MAX_MODULES", MAX_MODULES);
    }
    Module *module = calloc(1, sizeof *module);
    if (!module) {
        harness_fail("out of memory");
    }
    module->name = strndup(path, length);
    module->row = row_of(path);
    modules[module_count++] = module;
    return module;
}

static int module_index(const Module *module)
{
    int index = 0;
    while (modules[index] != module) {
        index++;
    }
    return index;
}

/* ---- reading the sources ---- */

static void collect(const char *top, const char *folder)
{
    static const char *const extensions[] = {".c", ".h", ".def", ".re", ".y", NULL};
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", top, folder);
    DIR *dir = opendir(path);
    if (!dir) {
        return;
    }
    for (struct dirent *entry; (entry = readdir(dir));) {
        if (entry->d_name[0] == '.') {
            continue;
        }
        char inner[2048];
        struct stat info;
        snprintf(inner, sizeof inner, "%s/%s", folder, entry->d_name);
        snprintf(path, sizeof path, "%s/%s", top, inner);
        if (stat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
            collect(top, inner);
        } else if (has_extension(inner, extensions)) {
            strings_add_string(&sources, inner);
        }
    }
    closedir(dir);
}

static bool is_source(const char *path)
{
    for (size_t i = 0; i < sources.count; i++) {
        if (strcmp(sources.items[i], path) == 0) {
            return true;
        }
    }
    return false;
}

/* The path below the top folder of an included file. False when there is no such file. A header that
 * lemon makes of a .y has the tokens' numbers and includes nothing: it is a module of its own. */
static bool resolve(const char *includer, const char *name, char *path, size_t size)
{
    const char *slash = strrchr(includer, '/');
    for (int beside = 0; beside < 2; beside++) {
        int folder = beside && slash ? (int)(slash - includer) + 1 : 0;
        snprintf(path, size, "%.*s%s", folder, includer, name);
        if (is_source(path)) {
            return true;
        }
        char grammar[2048];
        snprintf(grammar, sizeof grammar, "%.*s.y", (int)strlen(path) - 2, path);
        if (is_source(grammar)) {
            snprintf(path, size, "%.*s(made).h", (int)strlen(grammar) - 2, grammar);
            return true;
        }
    }
    return false;
}

static void breach(const char *path, int line, const char *text)
{
    printf("%s:%d: %s\n", path, line, text);
    breaches++;
}

static void check_own(const char *path, int line, const char *name)
{
    char target[2048], text[4096];
    if (!resolve(path, name, target, sizeof target)) {
        snprintf(text, sizeof text, "\"%s\" is no file of Aw (is it made by another tool?)", name);
        breach(path, line, text);
        return;
    }
    Module *from = module_of(path), *to = module_of(target);
    if (from == to) {
        return;
    }
    from->includes[module_index(to)] = true;
    if (from->row < ROW_COUNT && to->row < ROW_COUNT &&
        !(rows[from->row].may_include & MAY(to->row))) {
        snprintf(text, sizeof text, "%s/ must not include %s (of %s/)", rows[from->row].folder,
                 target, rows[to->row].folder);
        breach(path, line, text);
    }
}

static void check_outside(const char *path, int line, const char *name)
{
    char text[4096];
    for (size_t i = 0; i < sizeof outside / sizeof *outside; i++) {
        if (strncmp(name, outside[i].header, strlen(outside[i].header)) == 0 &&
            strncmp(path, outside[i].place, strlen(outside[i].place)) != 0) {
            snprintf(text, sizeof text, "only %s* may include <%s>", outside[i].place, name);
            breach(path, line, text);
        }
    }
}

static void read_includes(const char *top, const char *path)
{
    char full[4096], name[1024], close;
    snprintf(full, sizeof full, "%s/%s", top, path);
    Text text = {0};
    Strings lines = {0};
    text_read_file(&text, full);
    strings_add_lines(&lines, text.data, text.length);
    for (size_t i = 0; i < lines.count; i++) {
        if (sscanf(lines.items[i], " # include \"%1023[^\"]%c", name, &close) == 2) {
            check_own(path, (int)i + 1, name);
        } else if (sscanf(lines.items[i], " # include <%1023[^>]%c", name, &close) == 2) {
            check_outside(path, (int)i + 1, name);
        }
    }
    strings_free(&lines);
    text_free(&text);
}

/* ---- knots: strongly connected components, by R. Tarjan, "Depth-first search and linear graph
 * algorithms", 1972 ---- */

static Module *stack[MAX_MODULES];
static int stack_height, next_index;
static Module *knot[MAX_MODULES]; /* the largest found */
static int knot_size;

static void take_component(const Module *root)
{
    int bottom = stack_height;
    do {
        bottom--;
        stack[bottom]->on_stack = false;
        if (stack[bottom]->row != root->row) {
            printf("a knot crosses rows: %s and %s reach each other\n", root->name,
                   stack[bottom]->name);
            breaches++;
        }
    } while (stack[bottom] != root);
    if (stack_height - bottom > knot_size) {
        knot_size = stack_height - bottom;
        memcpy(knot, stack + bottom, (size_t)knot_size * sizeof *knot);
    }
    stack_height = bottom;
}

static void visit(Module *module)
{
    module->index = module->low = ++next_index;
    module->on_stack = true;
    stack[stack_height++] = module;
    for (int i = 0; i < module_count; i++) {
        if (!module->includes[i]) {
            continue;
        }
        Module *to = modules[i];
        if (!to->index) {
            visit(to);
            module->low = to->low < module->low ? to->low : module->low;
        } else if (to->on_stack) {
            module->low = to->index < module->low ? to->index : module->low;
        }
    }
    if (module->low == module->index) {
        take_component(module);
    }
}

static int recorded_limit(const char *top)
{
    char path[4096];
    Text text = {0};
    snprintf(path, sizeof path, "%s/tests/tools/layering.limit", top);
    text_read_file(&text, path);
    int limit = atoi(text.data);
    text_free(&text);
    return limit;
}

static void check_knots(const char *top)
{
    for (int i = 0; i < module_count; i++) {
        if (!modules[i]->index) {
            visit(modules[i]);
        }
    }
    int limit = recorded_limit(top);
    printf("largest set of modules that all reach each other: %d (limit %d)%s\n", knot_size, limit,
           knot_size > 1 ? ":" : "");
    for (int i = 0; knot_size > 1 && i < knot_size; i++) {
        printf("  %s includes", knot[i]->name);
        for (int k = 0; k < knot_size; k++) {
            if (knot[i]->includes[module_index(knot[k])]) {
                printf(" %s", knot[k]->name);
            }
        }
        putchar('\n');
    }
    if (knot_size > limit) {
        puts("it grew: take one of these includes out again");
        breaches++;
    }
}

int main(int argc, char **argv)
{
    static const char *const tops[] = {"base", "lang", "vm", "stdlib", "cli"};
    if (argc != 2) {
        harness_fail("usage: layering TOP-FOLDER");
    }
    for (size_t i = 0; i < sizeof tops / sizeof *tops; i++) {
        collect(argv[1], tops[i]);
    }
    for (size_t i = 0; i < sources.count; i++) {
        if (module_of(sources.items[i])->row == ROW_COUNT) {
            breach(sources.items[i], 1, "lies in no row of the house");
        }
        read_includes(argv[1], sources.items[i]);
    }
    check_knots(argv[1]);
    printf("%zu files, %d modules, %d breaches\n", sources.count, module_count, breaches);
    return breaches ? 1 : 0;
}
