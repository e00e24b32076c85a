// Sorting: the same as bench/seq/sorting-own.aw.
function quicksort(values, low, high) {
    while (low < high) {
        const pivot = values[Math.floor((low + high) / 2)];
        let i = low, j = high;
        while (i <= j) {
            while (values[i] < pivot) i++;
            while (values[j] > pivot) j--;
            if (i <= j) {
                [values[i], values[j]] = [values[j], values[i]];
                i++;
                j--;
            }
        }
        quicksort(values, low, j);
        low = i;
    }
}

function mergeSort(values) {
    if (values.length < 2) return values;
    const middle = Math.floor(values.length / 2);
    const left = mergeSort(values.slice(0, middle));
    const right = mergeSort(values.slice(middle));
    const result = [];
    let i = 0, j = 0;
    while (i < left.length && j < right.length) {
        if (left[i] <= right[j]) result.push(left[i++]);
        else result.push(right[j++]);
    }
    while (i < left.length) result.push(left[i++]);
    while (j < right.length) result.push(right[j++]);
    return result;
}

let seed = 9;
const data = [];
for (let i = 0; i < 200000; i++) {
    seed = seed * 48271 % 2147483647;
    data.push(seed);
}
const merged = mergeSort(data);
quicksort(data, 0, data.length - 1);
const same = data.length === merged.length && data.every((value, i) => value === merged[i]);
console.log(same ? "True" : "False", data[0], data[100000], data.at(-1));
