/* timer.c: a loop's timers: a binary heap by deadline, with the very moves of CPython's heapq, since the order of equal
 * deadlines shows in what programs print. */
#include "vm/sched/sched.h"

/* heapq's _siftdown: towards the root. */
static void sift_down(AwTimer *heap, uint32_t start, uint32_t at)
{
    AwTimer item = heap[at];
    while (at > start) {
        uint32_t parent = (at - 1) / 2;
        if (!(item.when < heap[parent].when))
            break;
        heap[at] = heap[parent];
        at = parent;
    }
    heap[at] = item;
}

/* heapq's _siftup: the smaller child rises until a leaf is reached, then the item goes back up. */
static void sift_up(AwTimer *heap, uint32_t count, uint32_t at)
{
    uint32_t start = at, child = 2 * at + 1;
    AwTimer item = heap[at];
    while (child < count) {
        uint32_t right = child + 1;
        if (right < count && !(heap[child].when < heap[right].when))
            child = right;
        heap[at] = heap[child];
        at = child;
        child = 2 * at + 1;
    }
    heap[at] = item;
    sift_down(heap, start, at);
}

bool aw_timer_push(AwVM *vm, AwLoop *loop, double when, AwValue target)
{
    if (loop->timer_count == loop->timer_capacity) {
        uint32_t capacity = loop->timer_capacity ? loop->timer_capacity * 2 : 16;
        AwTimer *bigger = aw_memory_resize(vm, loop->timers, loop->timer_capacity * sizeof(AwTimer),
                                           capacity * sizeof(AwTimer));
        if (!bigger)
            return false;
        loop->timers = bigger;
        loop->timer_capacity = capacity;
    }
    loop->timers[loop->timer_count] = (AwTimer){.when = when, .target = target};
    sift_down(loop->timers, 0, loop->timer_count++);
    return true;
}

AwTimer aw_timer_pop(AwLoop *loop)
{
    AwTimer first = loop->timers[0], last = loop->timers[--loop->timer_count];
    if (loop->timer_count > 0) {
        loop->timers[0] = last;
        sift_up(loop->timers, loop->timer_count, 0);
    }
    return first;
}
