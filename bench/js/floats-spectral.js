// Floats: the same as bench/seq/floats-spectral.aw.
function element(i, j) {
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
}

function times(vector) {
    const result = [];
    for (let i = 0; i < vector.length; i++) {
        let total = 0.0;
        for (let j = 0; j < vector.length; j++) total += element(i, j) * vector[j];
        result.push(total);
    }
    return result;
}

function transposedTimes(vector) {
    const result = [];
    for (let i = 0; i < vector.length; i++) {
        let total = 0.0;
        for (let j = 0; j < vector.length; j++) total += element(j, i) * vector[j];
        result.push(total);
    }
    return result;
}

let u = new Array(480).fill(1.0), v;
for (let i = 0; i < 4; i++) {
    v = transposedTimes(times(u));
    u = transposedTimes(times(v));
}
let uv = 0.0, vv = 0.0;
for (let i = 0; i < u.length; i++) {
    uv += u[i] * v[i];
    vv += v[i] * v[i];
}
console.log(((uv / vv) ** 0.5).toFixed(9));
