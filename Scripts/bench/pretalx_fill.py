"""Makes an event with generated submissions in pretalx's database and prints the key of an organiser's session."""

import datetime
import sys

import django

django.setup()

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.utils.timezone import now
from django_scopes import scopes_disabled
from pretalx.event.models import Event, Organiser
from pretalx.person.models import SpeakerProfile, User
from pretalx.submission.models import Submission

with scopes_disabled():
    organiser = Organiser.objects.create(name="Bench", slug="bench")
    admin = User.objects.create_superuser(email="bench@example.invalid", password="not used by the bench", name="Bench")
    today = now().date()
    event = Event.objects.create(
        name="Bench", slug="bench", organiser=organiser, email="bench@example.invalid", date_from=today,
        date_to=today + datetime.timedelta(days=3), timezone="UTC", locale_array="en", content_locale_array="en", locale="en",
    )
    event.build_initial_data()
    kind = event.cfp.default_type
    speakers = []
    for number in range(200):
        user = User.objects.create(email=f"s{number}@example.invalid", name=f"Generated speaker {number}")
        SpeakerProfile.objects.create(event=event, user=user)
        speakers.append(user)
    for number in range(int(sys.argv[1])):
        submission = Submission.objects.create(
            event=event, title=f"Generated submission {number}", submission_type=kind, content_locale="en", abstract="Generated for a bench.",
        )
        submission.speakers.add(speakers[number % len(speakers)])
    session = SessionStore()
    session[SESSION_KEY] = str(admin.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = admin.get_session_auth_hash()
    session.save()
    print(session.session_key)
