// Generators: the same as bench/seq/generators-tree.aw.
class Tree {
    constructor(depth, label) {
        this.label = label;
        this.left = depth ? new Tree(depth - 1, label * 2) : null;
        this.right = depth ? new Tree(depth - 1, label * 2 + 1) : null;
    }
    *[Symbol.iterator]() {
        if (this.left) yield* this.left;
        yield this.label;
        if (this.right) yield* this.right;
    }
}

const tree = new Tree(15, 1);
let count = 0, total = 0;
for (let turn = 0; turn < 12; turn++) {
    for (const label of tree) {
        count++;
        total += label - turn;
    }
}
console.log(count, total);
