'use strict';

// The webhook of the reps as one would write it with Express and Twilio's package: it does the same work as CallCenter.LocalHost.
// usage: node server.js PORT      (the token comes from Twilio__AuthToken, as there)

const express = require('express');
const twilio = require('twilio');

const token = process.env.Twilio__AuthToken;
const premiumQueueSid = process.env.CallCenter__PremiumQueueSid;
const app = express();
app.disable('x-powered-by');
app.disable('etag');

app.get('/rep-call-complete', (request, response) => {
  const url = `${request.protocol}://${request.get('host')}${request.originalUrl}`;
  if (!twilio.validateRequest(token, request.get('X-Twilio-Signature') ?? '', url, {})) {
    response.sendStatus(403);
    return;
  }

  const { tried, DequeueResult, QueueSid } = request.query;
  const triedPremium = tried === 'premium' || (tried === undefined && QueueSid !== undefined && QueueSid === premiumQueueSid);
  const regular = DequeueResult !== 'bridged' && triedPremium;
  const twiml = new twilio.twiml.VoiceResponse();
  twiml
    .dial({ action: `/rep-call-complete?tried=${regular ? 'regular' : 'premium'}`, method: 'GET', timeout: 1 })
    .queue(regular ? 'customers' : 'premium-customers');
  response.type('application/xml').set('Cache-Control', 'no-store').send(twiml.toString());
});

app.listen(Number(process.argv[2]), '127.0.0.1');
