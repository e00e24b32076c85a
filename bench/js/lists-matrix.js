// Lists: the same as bench/seq/lists-matrix.aw.
function product(a, b) {
    const rows = a.length, inner = b.length, columns = b[0].length;
    const result = [];
    for (let i = 0; i < rows; i++) {
        const row = a[i], target = new Array(columns).fill(0);
        for (let j = 0; j < columns; j++) {
            let total = 0;
            for (let k = 0; k < inner; k++) total += row[k] * b[k][j];
            target[j] = total;
        }
        result.push(target);
    }
    return result;
}

const size = 270, a = [], b = [];
for (let i = 0; i < size; i++) {
    a.push([]);
    b.push([]);
    for (let j = 0; j < size; j++) {
        a[i].push((i * j) % 7);
        b[i].push((i + j) % 5);
    }
}
const c = product(a, b);
let sum = 0;
for (const row of c) {
    for (const value of row) sum += value;
}
console.log(sum, c[17][23] % 1000);
