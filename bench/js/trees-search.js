// Trees: the same as bench/seq/trees-search.aw.
class Node {
    constructor(key) {
        this.key = key;
        this.left = null;
        this.right = null;
    }
}

class SearchTree {
    constructor() {
        this.root = null;
        this.size = 0;
    }
    insert(key) {
        if (this.root === null) {
            this.root = new Node(key);
            this.size = 1;
            return;
        }
        let node = this.root;
        for (;;) {
            if (key === node.key) return;
            if (key < node.key) {
                if (node.left === null) {
                    node.left = new Node(key);
                    break;
                }
                node = node.left;
            } else {
                if (node.right === null) {
                    node.right = new Node(key);
                    break;
                }
                node = node.right;
            }
        }
        this.size += 1;
    }
    has(key) {
        let node = this.root;
        while (node !== null) {
            if (key === node.key) return true;
            node = key < node.key ? node.left : node.right;
        }
        return false;
    }
}

function height(node) {
    if (node === null) return 0;
    return 1 + Math.max(height(node.left), height(node.right));
}

const tree = new SearchTree();
let seed = 1;
for (let i = 0; i < 150000; i++) {
    seed = seed * 48271 % 2147483647;
    tree.insert(seed % 300000);
}
let found = 0;
for (let key = 0; key < 300000; key++) {
    if (tree.has(key)) found++;
}
console.log(tree.size, found, height(tree.root));
