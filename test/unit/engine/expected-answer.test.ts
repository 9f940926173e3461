import { expect, test } from "bun:test";
import { isExpectedAnswer } from "../../../src/engine/expected-answer.ts";

test.each([
  'self.assertEqual(otp.hex_key, "',
  "self.assertEqual(\n    key_of('ada', 'relay'),\n    \"",
  'assert_equal "',
  'assert_eq!(key, hex!("',
  'assert.Equal(t, key, "',
  'assert actual["SessionKey"] == "',
  'expectedKey := "',
  '"expected_token": "',
  'expect(key).toEqual("',
  'expect(key).to eq "',
])("%j stands before what is worked out", (before) => expect(isExpectedAnswer(before)).toBe(true));

test.each([
  'self.assertTrue(client.login("ada", "',
  'assert_equal 200, status\n  key = "',
  'self.assertEqual(a, b)\nkey = "',
  'self.assertEqual(login("ada", "',
  'unexpectedly("',
  'assert login("ada", "',
  'password = "',
])("%j stands before what is given", (before) => expect(isExpectedAnswer(before)).toBe(false));
