/* main.c: the command `aw`. */
#include "cli/host.h"

#include "stdlib/io.h"

#include "vm/objects/container.h"

#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    FILE *file = fopen(argv[1], "rb");
    if (!file)
        return 2;
    static char text[1 << 20];
    size_t size = fread(text, 1, sizeof text, file);
    fclose(file);
    AwVM *vm = aw_host_new((AwHostOptions){0});
    AwCodeObject *code = aw_host_compile(vm, argv[1], text, size, "exec", 0);
    int status = 1;
    if (code && aw_host_begin_main(vm, code, argv[1])) {
        aw_run_to_end(vm);
        AwThread *thread = vm->engine->main_thread;
        status = thread->failure ? 1 : 0;
        if (thread->failure)
            vm->exception = thread->failure;
    }
    if (vm->exception) {
        AwValue e = aw_take_exception(vm), shown;
        for (AwTraceback *t = aw_as_exception(e)->traceback; t; t = t->next)
            fprintf(stderr, "  line %u\n", t->code->code->spans[t->instruction].line);
        if (aw_str(vm, e, &shown))
            fprintf(stderr, "%s: %s\n", aw_type_of(e)->name, aw_as_str(shown)->data);
    }
    aw_io_finish(vm);
    aw_host_free(vm);
    return status;
}
