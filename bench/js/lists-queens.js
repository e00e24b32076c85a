// Lists: the same as bench/seq/lists-queens.aw.
function place(row, size, columns, rising, falling) {
    if (row === size) return 1;
    let solutions = 0;
    for (let column = 0; column < size; column++) {
        const up = row + column, down = row - column + size - 1;
        if (columns[column] || rising[up] || falling[down]) continue;
        columns[column] = rising[up] = falling[down] = true;
        solutions += place(row + 1, size, columns, rising, falling);
        columns[column] = rising[up] = falling[down] = false;
    }
    return solutions;
}

const size = 12;
const flags = (n) => new Array(n).fill(false);
console.log(place(0, size, flags(size), flags(2 * size), flags(2 * size)));
