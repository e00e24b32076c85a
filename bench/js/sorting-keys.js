// Sorting: the same as bench/seq/sorting-keys.aw, with comparisons for keys.
class Person {
    constructor(name, age) {
        this.name = name;
        this.age = age;
    }
}

const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

const people = [];
let seed = 3;
for (let i = 0; i < 30000; i++) {
    seed = seed * 48271 % 2147483647;
    people.push(new Person("p" + seed % 100003, seed % 90));
}
let check = 0, first, second;
for (let turn = 0; turn < 26; turn++) {
    first = people.slice().sort((a, b) => a.age - b.age);
    check += first[1000].age;
    second = people.slice().sort(byName);
    second.sort((a, b) => b.age - a.age);
    check += second[1000].age;
    const names = people.map((person) => person.name);
    check += names.sort((a, b) => a.length - b.length)[100].length;
}
console.log(check, first[0].name, second[0].name);
