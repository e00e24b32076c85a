// Trees: the same as bench/seq/trees-tuples.aw, with arrays.
function build(depth) {
    if (depth === 0) return [null, null];
    return [build(depth - 1), build(depth - 1)];
}

function count(tree) {
    const [left, right] = tree;
    if (left === null) return 1;
    return 1 + count(left) + count(right);
}

const longest = build(17);
let total = 0;
for (let depth = 4; depth < 17; depth += 4) {
    for (let i = 0; i < 1 << (20 - depth); i++) total += count(build(depth));
}
console.log(count(longest), total);
