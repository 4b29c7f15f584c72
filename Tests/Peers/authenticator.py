"""The six digits that an authenticator app shows for a key (RFC 6238), now or in another step of 30 seconds: authenticator.py KEY [STEP]"""
import base64
import hashlib
import hmac
import struct
import sys
import time

key = base64.b32decode(sys.argv[1] + "=" * (-len(sys.argv[1]) % 8))
step = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time()) // 30
mac = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
at = mac[-1] & 15
print("%06d" % ((struct.unpack(">I", mac[at : at + 4])[0] & 0x7FFFFFFF) % 1000000))
