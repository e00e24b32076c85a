/* interp_traced.c: the interpreter loop once more, for threads that are traced: it asks trace.c before each instruction. */
#define AW_TRACED
#include "vm/engine/interp.c"
