/* subprocess.c: module _subprocess: starting programs. Everything else about them is Aw code (stdlib/subprocess.aw). */
#include "stdlib/io.h"
#include "vm/objects/bytes.h"
#include "vm/objects/module.h"
#include "vm/objects/number.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"
#include "vm/sched/child.h"

#include <stdlib.h>

/* What is freed when a start is over. */
typedef struct {
    char **args, **env;
    int *fds;
} Lists;

static bool text_of(AwVM *vm, AwValue v, char **out)
{
    size_t size;
    const char *data;
    if (aw_is_str(v)) {
        data = aw_as_str(v)->data;
        size = aw_as_str(v)->size;
    } else if (!aw_bytes_need(vm, v, &data, &size)) {
        return false;
    }
    if (memchr(data, 0, size))
        return aw_raise_value(vm, "embedded null byte");
    *out = (char *)data;
    return true;
}

/* A list's texts, which stay the list's, as a NULL-terminated array. */
static bool text_array(AwVM *vm, AwValue list, char ***out)
{
    size_t count = aw_as_list(list)->count;
    *out = calloc(count + 1, sizeof **out);
    if (!*out)
        return aw_raise_memory(vm);
    for (size_t i = 0; i < count; i++)
        if (!text_of(vm, aw_as_list(list)->items[i], &(*out)[i]))
            return false;
    return true;
}

static bool fd_array(AwVM *vm, AwValue list, int **out)
{
    size_t count = aw_as_list(list)->count;
    *out = calloc(count + 1, sizeof **out);
    if (!*out)
        return aw_raise_memory(vm);
    for (size_t i = 0; i < count; i++) {
        int64_t fd;
        if (!aw_to_int64(vm, aw_as_list(list)->items[i], &fd))
            return false;
        (*out)[i] = (int)fd;
    }
    return true;
}

/* args: file, args, env, cwd, fds, new_session, uid, gid */
static AwStatus start(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Lists lists = {0};
    AwIoSpawn what = {0};
    char *file = NULL, *cwd = NULL;
    int64_t uid, gid;
    AwChild *child = NULL;
    if (text_of(vm, args[0], &file) && text_array(vm, args[1], &lists.args) &&
        (args[2] == AW_NONE || text_array(vm, args[2], &lists.env)) &&
        (args[3] == AW_NONE || text_of(vm, args[3], &cwd)) && fd_array(vm, args[4], &lists.fds) &&
        aw_truth(vm, args[5], &what.new_session) && aw_to_int64(vm, args[6], &uid) &&
        aw_to_int64(vm, args[7], &gid)) {
        what.file = file;
        what.args = lists.args;
        what.env = lists.env;
        what.cwd = cwd;
        what.fds = lists.fds;
        what.fd_count = (int)aw_as_list(args[4])->count;
        what.uid = (int)uid;
        what.gid = (int)gid;
        aw_fileio_finish(); /* it may read what the program wrote */
        child = aw_child_start(vm, &what);
    }
    free(lists.args);
    free(lists.env);
    free(lists.fds);
    *out = aw_from_object(child);
    return child ? AW_OK : AW_RAISED;
}

static AwStatus children(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc;
    if (!(*out = aw_list_new(vm, NULL, 0)))
        return AW_RAISED;
    for (AwChild *child = vm->sched->children; child; child = child->next)
        if (!aw_list_append(vm, *out, aw_from_object(child)))
            return AW_RAISED;
    return AW_OK;
}

static AwStatus wait_any(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)args, (void)argc, (void)out;
    return aw_child_wait_any(vm);
}

static const AwNativeDef functions[] = {
    {"children()", children, 0, "The Children whose end nobody has asked for, the newest first."},
    {"wait_any()", wait_any, 0, "Waits until one has ended."},
    {"start(file, args, env, cwd, fds, new_session, uid, gid, /)", start, 0,
     "Starts a program: its Child."},
    {0}};

static bool fill(AwVM *vm, AwModule *module)
{
    return aw_module_set(vm, module, "Child", aw_from_object(&aw_child_type));
}

const AwModuleDef aw__subprocess_module = {"_subprocess", "Starting programs.", functions, fill};
