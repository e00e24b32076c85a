/* code.h: code objects, the plain data that the compiler makes and the engine runs.
 *
 * No heap objects here: the compiler needs no roots, and code can be made, disassembled, verified and freed
 * without a machine. A tree of code objects (a module and what is defined in it) is one unit with one arena;
 * releasing the unit frees all.
 */
#ifndef AW_VM_CODE_H
#define AW_VM_CODE_H

#include "base/source.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/source.h" /* AwSpan */

typedef enum {
#define AW_OP(name, a, b, c, x, flags, sentence) OP_##name,
#include "vm/opcodes.def"
#undef AW_OP
    AW_OP_COUNT
} AwOp;

typedef struct {
    uint16_t op, a;
    union {
        struct {
            uint16_t b, c;
        };
        int32_t bc; /* k32, i32, j32 */
    };
} AwInst;

/* Text inside of a unit: UTF-8, not terminated, owned by the unit. */
typedef struct {
    const char *bytes;
    uint32_t size;
} AwText;

typedef struct AwCode AwCode;

typedef enum {
    AW_CONST_NONE,
    AW_CONST_FALSE,
    AW_CONST_TRUE,
    AW_CONST_ELLIPSIS,
    AW_CONST_INT, /* integer */
    AW_CONST_BIG, /* text: decimal or 0x… digits of an integer beyond int64 */
    AW_CONST_FLOAT,
    AW_CONST_STR,   /* text; interned when it looks like an identifier */
    AW_CONST_BYTES, /* text */
    AW_CONST_TUPLE, /* items, count */
    AW_CONST_FROZENSET,
    AW_CONST_CODE,
    AW_CONST_COMPLEX, /* the imaginary part in number, the real one in real */
} AwConstKind;

typedef struct AwConst {
    AwConstKind kind;
    uint32_t count;
    union {
        int64_t integer;
        struct {
            double number, real;
        };
        AwText text;
        const struct AwConst *items;
        AwCode *code;
    };
} AwConst;

/* An instruction in [start, end) that raises goes to `handler` with the exception in slot `slot`. Inner
 * ranges stand before outer ones: the first that fits is taken. */
typedef struct {
    uint32_t start, end, handler;
    uint32_t slot;
} AwRange;

/* A line that is passed on the way to an instruction: of a statement that has none of its own (`pass`, `try:`); or, if
 * `taken`, when the jump whose distance stands in that word is taken. */
typedef struct {
    uint32_t instruction, line;
    bool taken;
} AwMark;

/* A comprehension whose instructions stand in those of the code around, and which is a function of its own all the
 * same for whoever looks at frames: `code` describes that function, and `variables` say where its variables are. Inner
 * ones stand before outer ones. */
typedef struct {
    uint8_t from; /* AwInlinedFrom */
    uint16_t index;
} AwInlinedVariable;
typedef enum { AW_INLINED_SLOT, AW_INLINED_CELL, AW_INLINED_FREE } AwInlinedFrom;
typedef struct {
    uint32_t start, end; /* its instructions */
    uint32_t place;      /* the one that stands for its call */
    uint32_t constant;   /* where its code object is among the constants */
    uint16_t result;     /* the slot of its result, at the end */
    const AwCode *code;
    const AwInlinedVariable *variables; /* of code's locals, and behind them its free variables */
} AwInlined;

/* How a function gets its free cells when it is made: from a cell in a slot of the function that makes it, or from
 * one of that function's own free cells. */
typedef struct {
    bool from_free;
    uint16_t index;
} AwCapture;

enum {
    AW_CODE_GENERATOR = 1,
    AW_CODE_COROUTINE = 2,       /* async def */
    AW_CODE_ASYNC_GENERATOR = 4, /* async def with yield; alone */
    AW_CODE_VARARGS = 8,         /* has *args */
    AW_CODE_VARKEYWORDS = 16,    /* has **kwargs */
    AW_CODE_CLASS = 32,          /* a class body: slot 0 is the namespace */
    AW_CODE_MODULE = 64,         /* a module, a script, the prompt's input */
    AW_CODE_NAMESPACE =
        128,               /* uses LOAD_NAME: slot 0 is the namespace (class bodies, exec, eval) */
    AW_CODE_NESTED = 256,  /* defined inside of another function */
    AW_CODE_LIBRARY = 512, /* from an embedded source: its frames are not the user's */
    AW_CODE_NO_DOC = 1024, /* constant 0 is not a docstring */
    AW_CODE_AWAITABLE =
        2048, /* a generator function whose generators can be awaited: types.coroutine */
    AW_CODE_EXPRESSION = 8192,  /* compiled for eval(): gives the expression's value */
    AW_CODE_INLINED = 16384,    /* only describes: see AwInlined */
    AW_CODE_ANNOTATIONS = 4096, /* from __future__ import annotations */
};

/* Slots: parameters in order (positional-only, positional, keyword-only, *args, **kwargs), then
 * other locals, then temporaries. */
struct AwCode {
    AwText name, qualname;
    const char *filename; /* terminated; owned by the unit */
    uint32_t first_line;
    uint32_t flags; /* AW_CODE_… */

    uint16_t posonly_count;    /* of the positional ones, from the first */
    uint16_t positional_count; /* positional parameters, positional-only ones included */
    uint16_t kwonly_count;
    uint16_t param_count; /* all slots that arguments fill: the two above, *args, **kwargs */
    uint16_t local_count; /* parameters and other locals */
    uint16_t slot_count;  /* locals and temporaries */

    uint32_t inst_count, const_count, site_count, range_count, mark_count, inlined_count;
    uint16_t free_count;
    int16_t class_free; /* free cell that is __class__ (for super()), or -1 */

    const AwInst *insts;
    const AwSpan *spans; /* one for each instruction: where it stands in the source */
    const AwConst *consts;
    const uint32_t *sites; /* for each inline cache, the constant (a str) that names it */
    const AwRange *ranges;
    const AwMark *marks; /* ascending; for tracing alone */
    const AwInlined *inlined;
    const AwText *local_names; /* local_count */
    const bool *local_is_cell; /* local_count: the slot holds a cell once MAKE_CELL ran */
    const AwText *free_names;  /* free_count */
    const AwCapture *captures; /* free_count */

    struct AwUnit *unit; /* what owns it all */
};

/* Special methods that LOAD_SPECIAL looks up. */
enum { AW_SPECIAL_ENTER, AW_SPECIAL_EXIT, AW_SPECIAL_AENTER, AW_SPECIAL_AEXIT };

/* ---- units (code.c) ---- */
typedef struct AwUnit AwUnit;
AwUnit *aw_unit_new(void); /* aborts without memory, like all compiler allocation (base/arena) */
void *aw_unit_alloc(AwUnit *unit, size_t size);
AwCode *aw_unit_code(AwUnit *unit); /* a zeroed code object of that unit */
/* The engine holds a unit once for each code object that it loaded; the compiler's hold is the first. */
void aw_unit_hold(AwUnit *unit);
void aw_unit_release(AwUnit *unit);

/* ---- the table, readable ---- */
typedef enum {
    AW_OPERAND_NONE,
    AW_OPERAND_W,
    AW_OPERAND_R,
    AW_OPERAND_RW,
    AW_OPERAND_W2,
    AW_OPERAND_W3,
    AW_OPERAND_RN,
    AW_OPERAND_K,
    AW_OPERAND_K32,
    AW_OPERAND_I32,
    AW_OPERAND_J32,
    AW_OPERAND_S,
    AW_OPERAND_N,
    AW_OPERAND_F,
    AW_OPERAND_J, /* only as x */
} AwOperand;

typedef struct {
    const char *name;
    AwOperand a, b, c, x;
    char flag; /* C, T or Q */
    const char *sentence;
} AwOpInfo;
extern const AwOpInfo aw_op_info[AW_OP_COUNT];

/* disasm.c: writes the code object, and those in its constants, as text. */
void aw_code_disassemble(const AwCode *code, FILE *out);

/* verify.c: whether every operand is in range, every jump lands on an instruction, every range
 * names a slot … If not, writes why to `message`. Run on all code in debug builds. */
bool aw_code_verify(const AwCode *code, char *message, size_t size);

#endif
