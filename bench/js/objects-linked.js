// Objects: the same as bench/seq/objects-linked.aw.
class Node {
    constructor(value, next) {
        this.value = value;
        this.next = next;
    }
}

class LinkedList {
    constructor() {
        this.head = null;
        this.size = 0;
    }
    push(value) {
        this.head = new Node(value, this.head);
        this.size += 1;
    }
    pop() {
        const node = this.head;
        this.head = node.next;
        this.size -= 1;
        return node.value;
    }
    reverse() {
        let before = null, node = this.head;
        while (node !== null) {
            const after = node.next;
            node.next = before;
            before = node;
            node = after;
        }
        this.head = before;
    }
    total() {
        let result = 0, node = this.head;
        while (node !== null) {
            result += node.value;
            node = node.next;
        }
        return result;
    }
}

function main() {
    let total = 0;
    for (let turn = 0; turn < 900; turn++) {
        const numbers = new LinkedList();
        for (let i = 0; i < 2000; i++) numbers.push(i);
        for (let i = 0; i < 3; i++) {
            numbers.reverse();
            total += numbers.total();
        }
        while (numbers.size > 0) total += numbers.pop() % 2;
    }
    console.log(total);
}

main();
