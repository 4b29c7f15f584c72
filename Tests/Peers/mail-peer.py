"""An SMTP server for the tests: keeps what arrives, as Python's email package understands it, one JSON file a mail.

mail-peer.py FOLDER [--protection none|starttls|tls] [--user NAME --password WORD]
Says its port on standard output when it listens. Some recipients have a fate of their own:
nobody@ is refused for good, later@ for now, silent@ is taken and the connection cut before the answer, slow@ is answered after five seconds.
"""
import argparse
import asyncio
import datetime
import email
import email.policy
import ipaddress
import json
import os
import ssl

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


class Keeper:
    def __init__(self, folder):
        self.folder = folder
        self.count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 5.1.1 no such mailbox"
        if address.startswith("later@"):
            return "451 4.3.0 mailbox is busy"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        text = message.get_content()
        kept = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "protected": server.transport.get_extra_info("ssl_object") is not None,
            "user": session.auth_data.login.decode() if session.authenticated else None,
            "sender": message["From"].addresses[0].display_name,
            "subject": message["Subject"],
            "identifier": message["Message-ID"],
            "date": message["Date"].datetime.isoformat(),
            "headers": sorted(name for name in message.keys() if name not in ("X-Peer", "X-MailFrom", "X-RcptTo")),
            "defects": [str(defect) for defect in message.defects],
            "text": text,
            "longestLine": max(len(line) for line in envelope.content.split(b"\r\n")),
        }
        self.count += 1
        path = os.path.join(self.folder, f"{self.count:04d}.json")
        with open(path + ".new", "w", encoding="utf-8") as file:
            json.dump(kept, file, ensure_ascii=False)
        os.rename(path + ".new", path)
        if any(address.startswith("slow@") for address in envelope.rcpt_tos):
            await asyncio.sleep(5)
        if any(address.startswith("silent@") for address in envelope.rcpt_tos):
            server.transport.abort()
        return "250 OK"


def certificate(folder):
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.timezone.utc)
    names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(hours=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    paths = os.path.join(folder, "certificate.pem"), os.path.join(folder, "key.pem")
    with open(paths[0], "wb") as file:
        file.write(made.public_bytes(serialization.Encoding.PEM))
    with open(paths[1], "wb") as file:
        file.write(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
    return paths


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--protection", default="none", choices=["none", "starttls", "tls"])
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--user")
    parser.add_argument("--password")
    asked = parser.parse_args()

    context = None
    if asked.protection != "none":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(*certificate(asked.folder))

    def authenticate(server, session, envelope, mechanism, data):
        known = isinstance(data, LoginPassword) and data.login == asked.user.encode() and data.password == asked.password.encode()
        return AuthResult(success=known, handled=False, auth_data=data if known else None)

    keeper = Keeper(asked.folder)

    def serve():
        return SMTP(
            keeper,
            hostname="localhost",
            enable_SMTPUTF8=False,
            tls_context=context if asked.protection == "starttls" else None,
            require_starttls=asked.protection == "starttls",
            auth_required=asked.user is not None,
            auth_require_tls=asked.protection == "starttls",
            authenticator=authenticate if asked.user else None,
            loop=asyncio.get_running_loop(),
        )

    listening = await asyncio.get_running_loop().create_server(
        serve, "127.0.0.1", asked.port, ssl=context if asked.protection == "tls" else None
    )
    print(listening.sockets[0].getsockname()[1], flush=True)
    await listening.serve_forever()


asyncio.run(main())
