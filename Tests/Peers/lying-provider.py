"""An OpenID provider for the tests that lies in one way a path: http://127.0.0.1:PORT/WAY is its issuer.

Says its port on standard output when it listens. What stands for the code in the token request becomes the token's nonce.
"""
import base64
import hmac
import http.server
import json
import socketserver
import sys
import time
import urllib.parse

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from joserfc import jwk, jws

CLIENT = "kheo"
RSA = jwk.RSAKey.generate_key(2048, {"kid": "r", "use": "sig"})
OTHER_RSA = jwk.RSAKey.generate_key(2048, {"kid": "r", "use": "sig"})
EC = jwk.ECKey.generate_key("P-256", {"kid": "e", "use": "sig"})
SECRET = jwk.OctKey.import_key("secret-of-the-client-that-is-long-enough")


def part(value):
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def token(way, issuer, nonce):
    now = int(time.time())
    claims = {"iss": issuer, "sub": "u-17", "aud": CLIENT, "exp": now + 300, "iat": now, "nonce": nonce, "name": "Nguyễn Thị Lan"}
    header, key = {"alg": "RS256", "kid": "r"}, RSA
    match way:
        case "honest-ec": header, key = {"alg": "ES256", "kid": "e"}, EC
        case "honest-list": claims["aud"], claims["azp"] = [CLIENT, "other"], CLIENT
        case "other-audience": claims["aud"] = "other"
        case "no-audience": claims["aud"] = []
        case "many-audiences": claims["aud"] = [CLIENT, "other"]
        case "other-party": claims["azp"] = "other"
        case "other-issuer": claims["iss"] = "https://other.example"
        case "old": claims["exp"] = now - 120
        case "early": claims["iat"] = now + 3600
        case "no-nonce": del claims["nonce"]
        case "other-nonce": claims["nonce"] = "other"
        case "nobody": claims["sub"] = ""
        case "endless-name": claims["sub"] = "x" * 300
        case "other-key": key = OTHER_RSA
        case "unknown-key": header = {"alg": "RS256", "kid": "x"}
        case "long-signature": header = {"alg": "RS512", "kid": "r"}
        case "critical":
            start = f"{part({'alg': 'RS256', 'kid': 'r', 'crit': ['exp']})}.{part(claims)}"
            signature = RSA.private_key.sign(start.encode(), padding.PKCS1v15(), hashes.SHA256())
            return f"{start}.{base64.urlsafe_b64encode(signature).rstrip(b'=').decode()}"
        case "unsigned": return f"{part({'alg': 'none'})}.{part(claims)}."
        case "shared-secret": header, key = {"alg": "HS256"}, SECRET
        case "public-key-as-secret":
            start = f"{part({'alg': 'HS256', 'kid': 'r'})}.{part(claims)}"
            signature = hmac.digest(RSA.as_pem(private=False), start.encode(), "sha256")
            return f"{start}.{base64.urlsafe_b64encode(signature).rstrip(b'=').decode()}"
        case "cut": return "a.b"
        case "noise": return "ÿ.🙂.ÿ"
    signed = jws.serialize_compact(header, json.dumps(claims).encode(), key, algorithms=["RS256", "RS512", "ES256", "HS256"])
    if way == "changed":
        head, _, signature = signed.split(".")
        return f"{head}.{part(claims | {'sub': 'u-1'})}.{signature}"
    return signed


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def reply(self, body, status=200):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        try:
            self.wfile.write(data)
        except BrokenPipeError:
            pass

    def do_GET(self):
        way, what = self.path[1:].split("/", 1)
        issuer = f"http://127.0.0.1:{self.server.server_address[1]}/{way}"
        if what == ".well-known/openid-configuration":
            if way == "silent":
                time.sleep(30)
            if way == "endless":
                return self.reply(b" " * 300_000)
            if way == "broken":
                return self.reply({"error": "down"}, 500)
            if way == "page":
                return self.reply(b"<!doctype html><title>Sign in</title>")
            if way == "moved":
                self.send_response(302)
                self.send_header("Location", f"http://127.0.0.1:{self.server.server_address[1]}/honest/{what}")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return None
            description = {
                "issuer": issuer + ("x" if way == "misnamed" else ""),
                "authorization_endpoint": f"{issuer}/authorize",
                "token_endpoint": "http://provider.example/token" if way == "plain" else f"{issuer}/token",
                "jwks_uri": f"{issuer}/keys",
            }
            if way == "secret-in-form":
                description["token_endpoint_auth_methods_supported"] = ["client_secret_post"]
            return self.reply(description)
        if what == "keys":
            if way == "no-keys":
                return self.reply(b"[]")
            foreign = {"kty": "AKP", "alg": "ML-DSA-65", "kid": "m", "pub": "AA"}
            return self.reply({"keys": [foreign, RSA.as_dict(private=False), EC.as_dict(private=False)]})
        return self.reply({}, 404)

    def do_POST(self):
        way, _ = self.path[1:].split("/", 1)
        issuer = f"http://127.0.0.1:{self.server.server_address[1]}/{way}"
        form = dict(urllib.parse.parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
        basic = self.headers.get("Authorization", "").removeprefix("Basic ")
        pair = (form.get("client_id", ""), form.get("client_secret", ""))
        if basic:
            pair = tuple(urllib.parse.unquote_plus(word) for word in base64.b64decode(basic).decode().split(":", 1))
        if pair != (CLIENT, "bí mật: dài") or bool(basic) == (way == "secret-in-form") or len(form.get("code_verifier", "")) < 43:
            return self.reply({"error": "invalid_client"}, 401)
        if way == "no-token":
            return self.reply({"access_token": "a"})
        return self.reply({"access_token": "a", "token_type": "Bearer", "id_token": token(way, issuer, form["code"])})


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True


server = Server(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
sys.stdout.flush()
server.serve_forever()
