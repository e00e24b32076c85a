// Loops: the same as bench/seq/loops-globals.aw.
var total = 0;
var number = 0;
while (number < 2000000) {
    var rest = number;
    while (rest >= 1000) {
        rest = Math.floor(rest / 1000);
        total = total + rest % 10;
    }
    number = number + 1;
    for (var digit = 0; digit < 3; digit++) {
        total = total + digit;
    }
}
console.log(total);
