# Format specifications of strings.
print(f"[{'abc':5}] [{'abc':>5}] [{'abc':^5}] [{'abc':<5}] [{'abc':*^7}] [{'abc':.2}] [{'abc':5.1}] [{'abc':s}]")
# expect: [abc  ] [  abc] [ abc ] [abc  ] [**abc**] [ab] [a    ] [abc]
print(f"[{'é':>3}] [{'abc':€<5}] [{'abc':05}] [{'':3}] [{'abc':2}] [{'ab':{'^'}{6}}]")
# expect: [  é] [abc€€] [abc00] [   ] [abc] [  ab  ]
for spec in ("d", "=5", "+", ",", "#", " ", "5.x", ".", "q", "-5"):
    try:
        print([format("abc", spec)])
    except ValueError as error:
        print(error)  # expect: Unknown format code 'd' for object of type 'str'
        # expect: '=' alignment not allowed in string format specifier
        # expect: Sign not allowed in string format specifier
        # expect: Cannot specify ',' with 's'.
        # expect: Alternate form (#) not allowed in string format specifier
        # expect: Space not allowed in string format specifier
        # expect: Format specifier missing precision
        # expect: Format specifier missing precision
        # expect: Unknown format code 'q' for object of type 'str'
        # expect: Sign not allowed in string format specifier
