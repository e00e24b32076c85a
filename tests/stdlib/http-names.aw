# Status codes are ints with a phrase.
from http import HTTPMethod, HTTPStatus

print(HTTPStatus.NOT_FOUND, repr(HTTPStatus.NOT_FOUND), HTTPStatus(200).phrase)  # expect: 404 <HTTPStatus.NOT_FOUND: 404> OK
print(HTTPStatus.OK == 200, HTTPStatus(418).name, len(HTTPStatus))  # expect: True IM_A_TEAPOT 62
print(HTTPStatus.ACCEPTED.description)  # expect: Request accepted, processing continues off-line
print(HTTPMethod.GET, repr(HTTPMethod.POST), HTTPMethod.GET == "GET")  # expect: GET <HTTPMethod.POST> True
try:
    HTTPStatus(999)
except ValueError as error:
    print(error)  # expect: 999 is not a valid HTTPStatus
