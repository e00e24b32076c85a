// Lists: the same as bench/seq/lists-stack.aw.
function everySecond(row) {
    return row.filter((_, i) => i % 2 === 0);
}

function main() {
    let moved = 0, length = 0, found = 0;
    for (let turn = 0; turn < 5000; turn++) {
        const stack = [];
        for (let i = 0; i < 1000; i++) stack.push(i);
        while (stack.length) {
            stack.pop();
            moved++;
        }
    }
    for (let i = 0; i < 500000; i++) {
        const row = [i, i + 1, i + 2, i + 3];
        row.unshift(-1);
        row.push(...row.slice(1, 3));
        row.reverse();
        row.push(i, i);
        row.splice(4, 0, 7);
        row.splice(row.indexOf(7), 1);
        row.splice(2, 2, 1, 2, 3);
        row.shift();
        row.push(i);
        length += row.length + everySecond(row).length - row.slice(1, 5).length;
        length -= row.slice(-3, -1).length + 1;
        found += row.includes(i) * 60;
    }
    console.log(moved, length, found);
}

main();
