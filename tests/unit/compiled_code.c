/* What the compiler makes of small functions, as the names of their instructions: guards against
   moves, jumps and checks that creep in. */
#include "base/diag.h"
#include "lang/lang.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* source: a module whose first statement defines a function; code: the opcodes of that function. */
static const struct {
    const char *source, *code;
} cases[] = {
    /* operands and destinations are the locals themselves */
    {"def f(a, b):\n x = a + b\n return x\n", "ADD RETURN"},
    {"def f(a, b):\n return a + b * 2 - 1\n", "MUL_K ADD SUB_K RETURN"},
    {"def f(a):\n a += 1\n a *= a\n", "IADD_K IMUL RETURN_K"},
    {"def f(a):\n a.x += a.y\n", "LOAD_ATTR LOAD_ATTR IADD STORE_ATTR RETURN_K"},
    {"def f(a, i):\n a[i] = a[0]\n", "GET_ITEM_K SET_ITEM RETURN_K"},
    {"def f(a, i):\n return a[i:]\n", "MOVE LOAD_CONST GET_SLICE RETURN"},
    {"def f(a, b):\n return a, b\n", "BUILD_TUPLE RETURN"},
    {"def f(a, b):\n a, b = b, a\n return a\n", "MOVE MOVE MOVE RETURN"},
    {"def f(a, b):\n c, d = a, b + 1\n return d\n", "ADD_K MOVE RETURN"},
    {"def f(a):\n b, c = a\n return c\n", "UNPACK RETURN"},
    /* a later operand that rebinds an earlier one */
    {"def f(a):\n return a + (a := 1)\n", "MOVE LOAD_INT MOVE ADD RETURN"},
    {"def f(a):\n return g(a, (a := 1))\n", "LOAD_GLOBAL MOVE LOAD_INT MOVE CALL RETURN"},
    /* conditions are jumps */
    {"def f(a, b):\n if a < b and b != 3:\n  return 1\n return 2\n",
     "JUMP_LT JUMP_NE_K RETURN_K RETURN_K"},
    {"def f(a):\n if not a:\n  return a\n", "JUMP_IF RETURN RETURN_K"},
    {"def f(a):\n if a is not None:\n  return a\n", "JUMP_NONE RETURN RETURN_K"},
    {"def f(a, b):\n return a < b < 3\n", "LT JUMP_IFNOT LOAD_INT LT RETURN"},
    {"def f(a):\n a = a or 3\n return a\n", "JUMP_IF LOAD_INT RETURN"},
    {"def f(a):\n return a in (1, 2)\n", "LOAD_CONST IN RETURN"},
    {"def f(a):\n return a in {1, 2}\n", "LOAD_CONST IN RETURN"},
    {"def f(a):\n return not a in a\n", "NOT_IN RETURN"},
    {"def f(a):\n if 0:\n  a()\n return 1 if __debug__ else a\n", "LOAD_INT RETURN"},
    /* loops */
    {"def f(a):\n while True:\n  a += 1\n", "IADD_K JUMP_BACK"},
    {"def f(a):\n while a > 1:\n  a -= 1\n return a\n", "JUMP_GT_K ISUB_K JUMP_BACK RETURN"},
    {"def f(a):\n for b in a:\n  if b:\n   break\n", "GET_ITER FOR_ITER JUMP_IF FOR_BACK RETURN_K"},
    {"def f(a):\n for b, c in a:\n  if b:\n   a = b\n  else:\n   a = c\n",
     "GET_ITER FOR_ITER UNPACK JUMP_IFNOT MOVE JUMP MOVE FOR_BACK RETURN_K"},
    {"def f():\n for a in [1, 2]:\n  pass\n", "LOAD_CONST GET_ITER FOR_ITER FOR_BACK RETURN_K"},
    /* calls */
    {"def f(a):\n a.m(1)\n", "LOAD_METHOD LOAD_INT CALL_METHOD RETURN_K"},
    {"def f(a):\n return f(a, k=1)\n", "LOAD_GLOBAL CLEAR MOVE LOAD_INT CALL_KW RETURN"},
    {"def f(a):\n return a(*a)\n", "MOVE SPREAD CALL_EX RETURN"},
    /* constants */
    {"def f():\n return 2 ** 64 - 1, -1, 'a' * 3, (1, not 0)\n", "RETURN_K"},
    {"def f(a):\n return a * (60 * 60)\n", "MUL_K RETURN"},
    {"def f():\n return 1 // 0\n", "LOAD_INT FLOORDIV_K RETURN"},
    {"def f():\n return [1, 2, 3]\n", "BUILD_LIST LOAD_CONST LIST_EXTEND RETURN"},
    {"def f():\n 'doc'\n 1\n ...\n", "RETURN_K"},
    /* certain assignment */
    {"def f(a):\n if a:\n  b = 1\n return b\n", "JUMP_IFNOT LOAD_INT CHECK_LOCAL RETURN"},
    {"def f(a):\n if a:\n  b = 1\n else:\n  b = 2\n return b\n",
     "JUMP_IFNOT LOAD_INT RETURN LOAD_INT RETURN"},
    {"def f(a):\n if a:\n  return\n else:\n  b = 2\n return b\n",
     "JUMP_IFNOT RETURN_K LOAD_INT RETURN"},
    {"def f(a):\n for b in a:\n  c = b\n  return c\n return b\n",
     "GET_ITER FOR_ITER MOVE RETURN CHECK_LOCAL RETURN"},
    {"def f(a):\n b = 1\n del b\n return b\n", "LOAD_INT DEL_LOCAL LET_GO CHECK_LOCAL RETURN"},
    {"def f(a):\n b = 1\n for c in a:\n  b()\n  del b\n",
     "LOAD_INT GET_ITER FOR_ITER CHECK_LOCAL MOVE CALL DEL_LOCAL LET_GO FOR_BACK RETURN_K"},
    {"def f(a):\n try:\n  b = a()\n except E:\n  return b\n return b\n",
     "MOVE CALL RETURN PUSH_HANDLED LOAD_GLOBAL MATCH_EXC JUMP_IFNOT CHECK_LOCAL POP_HANDLED "
     "RETURN POP_HANDLED RERAISE POP_HANDLED RERAISE RETURN"},
    /* comprehensions become a part of the function */
    {"def f(a):\n return [b for b in a if b]\n",
     "GET_ITER BUILD_LIST FOR_ITER JUMP_IFNOT LIST_APPEND FOR_BACK RETURN"},
    {"def f(a):\n return [lambda: b for b in a]\n", "MAKE_FUNCTION GET_ITER CALL RETURN"},
    /* dead code is left out */
    {"def f(a):\n return 1\n a()\n", "RETURN_K"},
    {"def f(a):\n while True:\n  a()\n return 1\n", "MOVE CALL JUMP_BACK"},
    {"def f(a):\n try:\n  pass\n except E:\n  a()\n", "RETURN_K"},
    /* coroutines */
    {"async def f(a):\n b = await a\n return b\n", "GET_AWAITABLE AWAIT RETURN"},
    {"async def f(a):\n return [await b for b in a]\n",
     "GET_ITER BUILD_LIST FOR_ITER GET_AWAITABLE AWAIT LIST_APPEND FOR_BACK RETURN"},
};

static const AwCode *first_function(const AwCode *module)
{
    for (uint32_t i = 0; i < module->const_count; i++)
        if (module->consts[i].kind == AW_CONST_CODE)
            return module->consts[i].code;
    return NULL;
}

static void write_opcodes(const AwCode *code, char *out, size_t size)
{
    size_t length = 0;
    out[0] = 0;
    for (uint32_t i = 0; i < code->inst_count && length < size; i++) {
        const AwOpInfo *info = &aw_op_info[code->insts[i].op];
        length += (size_t)snprintf(out + length, size - length, "%s%s", i ? " " : "", info->name);
        if (info->x != AW_OPERAND_NONE)
            i++;
    }
}

static bool check(const char *text, const char *expected)
{
    AwArena arena;
    aw_arena_init(&arena);
    AwSource *source = aw_source_new("<test>", text, strlen(text));
    AwDiagnostics diags;
    aw_diag_init(&diags, &arena, source);
    AwCode *module;
    bool good = false;
    if (aw_lang_compile(source, AW_PARSE_EXEC, (AwCompileOptions){0}, &diags, &module) !=
        AW_PARSE_OK) {
        printf("%s%s\n", text, diags.first->message);
    } else {
        char opcodes[1000];
        write_opcodes(first_function(module), opcodes, sizeof opcodes);
        good = strcmp(opcodes, expected) == 0;
        if (!good)
            printf("%sexpected: %s\ngot:      %s\n\n", text, expected, opcodes);
        aw_unit_release(module->unit);
    }
    aw_source_free(source);
    aw_arena_deinit(&arena);
    return good;
}

int main(void)
{
    int failed = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        failed += !check(cases[i].source, cases[i].code);
    return failed > 0;
}
