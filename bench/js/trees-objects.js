// Trees: the same as bench/seq/trees-objects.aw.
class Tree {
    constructor(left, right) {
        this.left = left;
        this.right = right;
    }
    count() {
        if (this.left === null) return 1;
        return 1 + this.left.count() + this.right.count();
    }
}

function build(depth) {
    if (depth === 0) return new Tree(null, null);
    return new Tree(build(depth - 1), build(depth - 1));
}

const longest = build(15);
let total = 0;
for (let depth = 4; depth < 17; depth += 4) {
    for (let i = 0; i < 1 << (17 - depth); i++) total += build(depth).count();
}
console.log(longest.count(), total);
