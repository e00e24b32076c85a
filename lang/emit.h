/* The writer of one code object: instructions with their spans, labels, constants, inline-cache
   sites, temporaries, exception ranges, and which local variables are certainly assigned.

   It knows nothing of the syntax tree. Code that cannot be reached is not written: after an
   instruction that never falls through, everything is dropped until a label is bound that somebody
   jumps to. Jumps and ranges that were dropped do not count, so dead code disappears whole.

   Mistakes of size (too many slots, constants, ...) do not stop it: they set `problem`, and what
   was written is then worthless. */
#ifndef AW_LANG_EMIT_H
#define AW_LANG_EMIT_H

#include "base/arena.h"
#include "vm/code.h"

#define AW_EMIT_MAX_SLOTS 65535
#define AW_EMIT_MAX_CODE  (1u << 24) /* instructions of one code object */

/* A place to jump to. Zeroed (`AwLabel label = {0}`), it is ready for forward jumps; for backward
   jumps it is bound first. */
typedef struct AwLabel {
    uint32_t position;
    uint32_t patches;   /* 1 + index of the newest jump to it, or 0 */
    uint64_t *assigned; /* variables that all jumps to it agree on */
} AwLabel;

/* Where exceptions of some ranges go. The ranges are opened and closed as often as needed. */
typedef struct AwHandler {
    uint32_t position;
    uint32_t slot; /* receives the exception */
    uint32_t open_at;
    bool open;
    bool used;          /* a range that is not empty leads to it */
    uint64_t *assigned; /* variables certainly assigned wherever an exception can come from */
} AwHandler;

typedef struct AwOpenRange {
    uint32_t start, end;
    AwHandler *handler;
} AwOpenRange;

typedef struct AwPatch {
    uint32_t inst; /* the word that holds the distance */
    uint32_t next; /* as AwLabel.patches */
} AwPatch;

typedef struct AwEmit {
    AwCode *code;   /* what is being made */
    AwArena *arena; /* for what is not needed afterwards */
    AwSpan span;    /* where the next instruction stands */
    bool reachable;
    const char *problem; /* what there is too much of, or NULL */

    AwInst *insts;
    AwSpan *spans;
    uint32_t inst_count, inst_capacity;
    uint32_t pinned; /* something refers to this position: the instruction before it must stay */

    AwConst *consts;
    uint32_t const_count, const_capacity;
    uint32_t *const_table; /* open addressing: 1 + index */
    uint32_t const_table_size;

    uint32_t *sites;
    uint16_t *site_ops; /* the opcode that each site was made for */
    uint32_t site_count, site_capacity;
    uint32_t *site_table; /* open addressing by opcode and name: 1 + index of the site to share */
    uint32_t site_table_size;

    AwOpenRange *ranges;
    uint32_t range_count, range_capacity;

    AwPatch *patches;
    uint32_t patch_count, patch_capacity;

    AwInlined *inlined;
    uint32_t inlined_count, inlined_capacity;

    AwMark *marks;
    uint32_t mark_count, mark_capacity;

    uint32_t local_count;
    uint32_t top, top_max; /* first free temporary */
    uint32_t set_words;
    uint64_t *assigned; /* one bit for each local */
    uint64_t *unstable; /* locals that are deleted somewhere */
} AwEmit;

/* Begins a code object with so many locals, none of them assigned. */
void aw_emit_begin(AwEmit *emit, AwCode *code, AwArena *arena, uint32_t local_count);
/* Moves everything into the code object (in its unit) and releases the rest. */
void aw_emit_finish(AwEmit *emit);

/* ---- instructions ---- */
void aw_emit_op(AwEmit *emit, AwOp op, uint32_t a, uint32_t b, uint32_t c);
void aw_emit_wide(AwEmit *emit, AwOp op, uint32_t a, int32_t bc);
/* An instruction whose second word holds a constant. */
void aw_emit_ext(AwEmit *emit, AwOp op, uint32_t a, uint32_t b, uint32_t c, uint32_t constant);
/* A jump forward: one word, or with the distance in a second word. */
void aw_emit_jump(AwEmit *emit, AwOp op, uint32_t a, AwLabel *label);
void aw_emit_jump_ext(AwEmit *emit, AwOp op, uint32_t a, uint32_t b, uint32_t c, AwLabel *label);
void aw_emit_jump_back(AwEmit *emit, AwLabel *label);
/* The end of a loop over an iterator; `body` was bound behind its FOR_ITER. Falls through. */
void aw_emit_for_back(AwEmit *emit, uint32_t iterator, uint32_t slot, AwLabel *body);
void aw_emit_bind(AwEmit *emit, AwLabel *label);
/* Binds a label that is only jumped to from further down. */
void aw_emit_bind_loop(AwEmit *emit, AwLabel *label);

/* A statement begins at the current span that may write no instruction: its line is remembered all the same. */
void aw_emit_mark(AwEmit *emit);
/* The same for a statement that is done by the jumps to `label` alone, those since its `patches` were `before`. */
void aw_emit_mark_taken(AwEmit *emit, const AwLabel *label, uint32_t before);

/* An inlined comprehension ends here. Inner ones end before outer ones. */
void aw_emit_inlined(AwEmit *emit, AwInlined inlined);

/* ---- temporaries: a stack ---- */
uint32_t aw_emit_temps(AwEmit *emit, uint32_t count); /* the first of `count` new ones */

/* ---- constants and sites ---- */
uint32_t aw_emit_const(AwEmit *emit, const AwConst *constant); /* copied into the unit */
uint32_t aw_emit_const_text(AwEmit *emit, const char *text, size_t length); /* a str */
/* The same for a 16-bit operand. */
uint32_t aw_emit_const_small(AwEmit *emit, const char *text, size_t length);
/* An inline cache for a name. Sites of the same opcode and name are one when `shared`. */
uint32_t aw_emit_site(AwEmit *emit, AwOp op, const char *text, size_t length, bool shared);

/* ---- exceptions ---- */
AwHandler *aw_emit_handler(AwEmit *emit, uint32_t slot);
void aw_emit_range_open(AwEmit *emit, AwHandler *handler);
void aw_emit_range_close(AwEmit *emit, AwHandler *handler);
void aw_emit_bind_handler(AwEmit *emit, AwHandler *handler);

/* ---- certainly assigned locals ---- */
static inline bool aw_emit_is_assigned(const AwEmit *emit, uint32_t local)
{
    return emit->assigned[local / 64] >> (local % 64) & 1;
}
static inline void aw_emit_set_assigned(AwEmit *emit, uint32_t local)
{
    emit->assigned[local / 64] |= (uint64_t)1 << (local % 64);
}
static inline void aw_emit_set_unassigned(AwEmit *emit, uint32_t local)
{
    emit->assigned[local / 64] &= ~((uint64_t)1 << (local % 64));
}
/* From here on the local loses its certainty at loops and handlers. To be called at the beginning. */
static inline void aw_emit_set_unstable(AwEmit *emit, uint32_t local)
{
    emit->unstable[local / 64] |= (uint64_t)1 << (local % 64);
}

#endif
