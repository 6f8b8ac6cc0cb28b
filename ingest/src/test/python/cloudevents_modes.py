"""Sends events with the CloudEvents SDK in its binary and its structured mode: each must be one event."""

import os
from datetime import datetime, timezone

import requests
from cloudevents.core.bindings.http import to_binary, to_structured
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent

IDS = ["plain", "with space", "三一-受理", '"quoted"', "100%", "a%41b", "back\\slash", "emoji-\U0001f600"]
SOURCE = "/县/" + "政" * 90


def post(message):
    headers = {name: value for name, value in message.headers.items()}
    headers["Authorization"] = "Bearer " + os.environ["INGEST_TOKEN"]
    answer = requests.post(os.environ["INGEST"], data=message.body, headers=headers, timeout=30)
    assert answer.status_code == 202, (answer.status_code, answer.text)
    return answer.json()["events"][0]


for event_id in IDS:
    event = CloudEvent(
        attributes={
            "id": event_id,
            "source": SOURCE,
            "type": "cn.sanyi.case.accepted.v1",
            "time": datetime(2019, 10, 8, 1, 30, 0, 123456, tzinfo=timezone.utc),
            "datacontenttype": "application/json",
            "subject": "办件",
        },
        data={"caseId": "1001", "channel": "PC"},
    )
    first = post(to_binary(event, JSONFormat()))
    second = post(to_structured(event, JSONFormat()))
    assert first["id"] == event_id, first
    assert first["outcome"] == "accepted", first
    assert second["outcome"] == "duplicate", second
print("events:", len(IDS))
