"""The six digits that an authenticator app shows at this moment for a key (RFC 6238): authenticator.py KEY"""
import base64
import hashlib
import hmac
import struct
import sys
import time

key = base64.b32decode(sys.argv[1] + "=" * (-len(sys.argv[1]) % 8))
mac = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
at = mac[-1] & 15
print("%06d" % ((struct.unpack(">I", mac[at : at + 4])[0] & 0x7FFFFFFF) % 1000000))
